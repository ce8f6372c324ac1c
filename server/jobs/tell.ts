import { z } from 'zod'
import { type Act, acts } from '../../core/acts.ts'
import { tellApplicants, tellDesks } from '../db/messages.ts'
import type { Server } from '../hosted.ts'

const payload = z.object({
  region: z.string(),
  act: z.enum(Object.keys(acts) as [Act, ...Act[]]),
  applications: z.array(z.object({ id: z.number(), version: z.number() })),
})

/** After each act: the applicant learns what became of the file, and the next desk that something has come. */
export async function tell({ regions }: Server, given: unknown) {
  const { region, act, applications } = payload.parse(given)
  const db = regions.get(region)?.db
  if (!db) return
  const text = words[act]
  const ids = applications.map(({ id }) => id)
  if (text)
    await tellApplicants(
      db,
      applications.map((one) => ({ ...one, text })),
    )
  if (act === 'submit' || act === 'approve') await tellDesks(db, ids, arrived)
}

const arrived = '有新的申报等待您审核，请到审核列表办理。'

/** Objections are told to those who settle them, never to the applicant by name; what needs no action needs no message. */
const words: Partial<Record<Act, string>> = {
  approve: '您的申报已通过一个审核环节。',
  sendBack: '您的申报被退回修改，请查看退回意见，修改后重新提交。',
  refuse: '您的申报审核不通过，请查看审核意见。',
  bar: '您已被列入黑名单，期限内不能申报，请查看原因。',
  publicise: '您的资格审查结果正在公示。',
  assign: '您的申报已送评审委员会。',
  entrust: '您的申报已委托评审委员会评审。',
  recordOutcome: '您的评审结果已登记，请查看进度。',
  publiciseOutcome: '您的评审结果正在公示。',
  confirm: '您的评审结果已确认。',
  certify: '您的证书已生成，请在“我的证书”查看。',
  revoke: '您的证书已被撤销，请查看原因。',
}
