import { z } from 'zod'
import { type Act, acts } from '../../core/acts.ts'
import { tellApplicants, tellDesks, tellOpinionOfficers } from '../db/messages.ts'
import type { Server } from '../hosted.ts'

const payload = z.object({
  region: z.string(),
  act: z.enum(Object.keys(acts) as [Act, ...Act[]]),
  applications: z.array(z.object({ id: z.number(), version: z.number() })),
})

/** After each act: the applicant learns what became of the file, and the next desk that something has come. */
export async function tell({ regions }: Server, given: unknown) {
  const { region, act, applications } = payload.parse(given)
  const hosted = regions.get(region)
  if (!hosted) return
  const { db } = hosted
  const text = words[act]
  const ids = applications.map(({ id }) => id)
  if (text)
    await tellApplicants(
      db,
      applications.map((one) => ({ ...one, text })),
    )
  if (act === 'submit' || act === 'approve' || act === 'forward') await tellDesks(db, ids, arrived)
  if (hosted.region.policy.outcomeNotice === 'climbs')
    for (const news of opinions[act] ?? []) await tellOpinionOfficers(db, ids, news)
}

const arrived = '有新的申报等待您审核，请到审核列表办理。'

const redo = '有公示意见被上级退回，请查看原因并重新办理。'
const [state, capability] = ['opinion-climbing', 'give-opinion'] as const

/** Where the opinion on an outcome's notice climbs: who has to do with it next. */
const opinions: Partial<Record<Act, readonly Parameters<typeof tellOpinionOfficers>[2][]>> = {
  recordOutcome: [{ state: 'passed', at: 'own', capability, text: '有评审通过的人员，请到公示上报办理公示。' }],
  handInOpinion: [
    { state, at: 'holder', capability, text: '有下级单位的公示意见等待审核，请到下级单位公示审核办理。' },
    {
      state: 'opinion-arrived',
      at: 'authority',
      capability: 'publicise',
      text: '有公示异议等待处理，请到公示异议处理办理。',
    },
  ],
  sendOpinionDown: [
    { state, at: 'own', capability, text: redo },
    { state, at: 'holder', capability, text: redo },
  ],
}

/** Objections are told to those who settle them, never to the applicant by name; what needs no action needs no message. */
const words: Partial<Record<Act, string>> = {
  approve: '您的申报已通过一个审核环节。',
  forward: '您的申报已上报，请在状态跟踪查看。',
  sendBack: '您的申报被退回修改，请查看退回意见，修改后重新提交。',
  refuse: '您的申报审核不通过，请查看审核意见。',
  bar: '您已被列入黑名单，期限内不能申报，请查看原因。',
  publicise: '您的资格审查结果正在公示。',
  assign: '您的申报已送评审委员会。',
  entrust: '您的申报已委托评审委员会评审。',
  recordOutcome: '您的评审结果已登记，请查看进度。',
  publiciseOutcome: '您的评审结果正在公示。',
  raiseObjection: '您的评审结果公示有异议，正在处理。',
  ruleOnOpinion: '您的评审结果公示异议已处理，请查看进度。',
  confirm: '您的评审结果已确认。',
  certify: '您的证书已生成，请在“我的证书”查看。',
  revoke: '您的证书已被撤销，请查看原因。',
}

/** Acts of which every applicant hears. */
export const toldActs = Object.keys(words)
