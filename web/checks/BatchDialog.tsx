import { Alert, Modal } from 'antd'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { useBatchOutcome } from '../batch/outcome.tsx'
import { useAddress } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { Labelled } from './Labelled.tsx'
import type { Line } from './line.ts'
import { OpinionField, TextField } from './OpinionField.tsx'

export type BatchAct = 'approval' | 'refusal'
type Props = {
  act: BatchAct
  lines: readonly Line[]
  /** Left out, with the reason, before anything is pressed. */
  skipped: readonly { line: Line; why: string }[]
  /** At the desk of the applicants' own unit. */
  asksRecommendation: boolean
  /** 通过 needs no opinion. */
  withoutWords: boolean
  role: 'officer' | 'approver'
  onClose: () => void
  onDone: () => void
}
type Said = { opinion: string; recommendation: string; groupOpinion: string }

const heading = { approval: '批量审核', refusal: '审核不通过' }

/** 批量审核, 审核不通过: one text for everybody who was ticked; each is told by themself what became of them. */
export function BatchDialog({ act, lines, skipped, asksRecommendation, withoutWords, role, onClose, onDone }: Props) {
  const [said, setSaid] = useState<Said>({ opinion: '', recommendation: '', groupOpinion: '' })
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<string>()
  const tell = useBatchOutcome()
  const id = useId()
  const address = useAddress()
  const ids = lines.map((line) => line.id)
  const change = useChange((region, _: Said) => sent(region), {
    done: ({ results }) => {
      tell(heading[act], results, (one) => lines.find((line) => line.id === one)?.applicantName ?? '')
      onDone()
    },
    failed: (refusal) => setRefused(refusalSentence(refusal)),
  })
  const missing = (text: string, words: string) => (asked && text.trim() === '' ? words : undefined)
  const texts = act === 'approval' && asksRecommendation
  const wordless = act === 'approval' && withoutWords
  const complete =
    wordless || (said.opinion.trim() && (!texts || (said.recommendation.trim() && said.groupOpinion.trim())))
  const submit = () => {
    setAsked(true)
    if (complete) change.mutate(said)
  }
  const set = (part: Partial<Said>) => setSaid({ ...said, ...part })
  const own = role === 'approver' ? '审批意见' : '审核意见'
  return (
    <Modal
      open
      width={600}
      title={`${heading[act]}　${lines.length} 份`}
      okText={act === 'approval' ? `通过这 ${lines.length} 份` : `${lines.length} 份审核不通过`}
      okButtonProps={{ danger: act === 'refusal', disabled: lines.length === 0 }}
      cancelText="取消"
      confirmLoading={change.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="batch-dialog">
        {refused && <Alert type="error" showIcon title={refused} />}
        <p className="quiet">
          {act === 'approval'
            ? wordless
              ? '通过后的申报在“数据上报”中等待上报，上报前还可以退回。'
              : '以下内容对所选的每一份都相同。内容不同的，请分批办理或逐份审核。'
            : '所选人员将收到同一条意见。请写明问题和需要修改的内容。'}
        </p>
        <p>
          {lines
            .slice(0, 12)
            .map(({ applicantName }) => applicantName)
            .join('、')}
          {lines.length > 12 && ` 等 ${lines.length} 人`}
        </p>
        {skipped.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={`跳过 ${skipped.length} 份`}
            description={
              <ul className="batch-failures">
                {skipped.map(({ line, why }) => (
                  <li key={line.id}>
                    <Link to={address(`checks/${line.id}`)}>{line.applicantName}</Link>：{why}
                  </li>
                ))}
              </ul>
            }
          />
        )}
        {texts && (
          <>
            <Labelled id={`${id}-r`} label="推荐和公示情况">
              <TextField
                id={`${id}-r`}
                value={said.recommendation}
                onChange={(recommendation) => set({ recommendation })}
                problem={missing(said.recommendation, '请填写推荐和公示情况')}
              />
            </Labelled>
            <Labelled id={`${id}-g`} label="推荐小组意见">
              <TextField
                id={`${id}-g`}
                value={said.groupOpinion}
                onChange={(groupOpinion) => set({ groupOpinion })}
                problem={missing(said.groupOpinion, '请填写推荐小组意见')}
              />
            </Labelled>
          </>
        )}
        {!wordless && (
          <OpinionField
            label={own}
            value={said.opinion}
            onChange={(opinion) => set({ opinion })}
            problem={missing(said.opinion, `请填写${own}`)}
          />
        )}
      </div>
    </Modal>
  )

  function sent(region: string) {
    const path = { params: { path: { region } } }
    const { opinion, recommendation, groupOpinion } = said
    return act === 'refusal'
      ? client.PUT('/api/{region}/checks/refusals', { ...path, body: { ids, reason: opinion } })
      : client.PUT('/api/{region}/checks/approvals', {
          ...path,
          body: { ids, opinion, ...(texts && { recommendation, groupOpinion }) },
        })
  }
}
