import { CheckCircleFilled, CloseOutlined, RollbackOutlined, StopOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { type RefObject, useId } from 'react'
import { Labelled } from '../../../checks/Labelled.tsx'
import { OpinionField, TextField } from '../../../checks/OpinionField.tsx'
import { remembered } from '../../../checks/remembered.ts'
import { useRegion, useWho } from '../../../session.tsx'
import { BarDialog } from './BarDialog.tsx'
import type { Decision } from './deciding.ts'
import type { Drafting, Outcome } from './draft.ts'
import { Log } from './Log.tsx'
import { Opened } from './Opened.tsx'
import { ReadOnly } from './ReadOnly.tsx'
import type { ReadSection } from './sections.ts'
import { approvalLeads, outcomesOf, type Told } from './told.ts'

type Props = {
  told: Told
  sections: readonly ReadSection[]
  drafting: Drafting
  deciding: Decision
  mayDecide: boolean
  nextName: string | undefined
  opinion: RefObject<HTMLTextAreaElement | null>
  barring: boolean
  onBarring: (open: boolean) => void
  onBarred: () => void
}

/** The right pane: the outcome, its texts, one button that says what will happen, and what has happened so far. */
export function Deciding(props: Props) {
  const { told, sections, mayDecide, barring, onBarring, onBarred } = props
  return (
    <aside className="check-opinion" aria-label="审核意见">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
      <div className="check-scroll" tabIndex={0} role="region" aria-label="意见和流转日志">
        {mayDecide ? <Outcomes {...props} /> : <ReadOnly told={told} />}
        {told.log && <Log log={told.log} sections={sections} />}
      </div>
      {told.allowed.includes('bar') && (
        <footer>
          <Button type="text" size="small" danger icon={<StopOutlined aria-hidden />} onClick={() => onBarring(true)}>
            加入黑名单…
          </Button>
          <span className="quiet">{told.barYears} 年内不得申报</span>
          <span className="grow" />
          <kbd>4</kbd>
        </footer>
      )}
      {barring && <BarDialog told={told} onClose={() => onBarring(false)} onBarred={onBarred} />}
    </aside>
  )
}

function Outcomes({ told, sections, drafting, deciding, nextName, opinion }: Props) {
  const { draft, kept, change } = drafting
  const { outcome, texts, marks } = draft
  const region = useRegion()
  const { account, kind } = useWho()
  const id = useId()
  const former = remembered<Pick<typeof draft, 'recommendation' | 'groupOpinion'>>(`texts:${region}:${account}`)
  const own = kind === 'approver' ? '审批意见' : '审核意见'
  const need = (text: string, words: string) => (deciding.asked && text.trim() === '' ? `请填写${words}` : undefined)
  return (
    <form
      className="opinion-form"
      onSubmit={(event) => {
        event.preventDefault()
        deciding.submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) deciding.submit()
      }}
    >
      <div className="outcomes" role="radiogroup" aria-label="审核结果">
        {outcomes
          .filter(({ outcome: one }) => outcomesOf(told).includes(one))
          .map(({ outcome: one, words, icon, key }) => (
            <button
              type="button"
              key={one}
              role="radio"
              aria-checked={one === outcome}
              onClick={() => change({ outcome: one })}
            >
              {icon} {words} <kbd>{key}</kbd>
            </button>
          ))}
      </div>
      {outcome === 'return' && <Opened sections={sections} marks={marks} />}
      <OpinionField
        label={outcome === 'approve' ? own : outcome === 'return' ? '退回意见' : '不通过意见'}
        value={texts[outcome]}
        onChange={(text) => change({ texts: { ...texts, [outcome]: text } })}
        optional={outcome === 'approve' && told.withoutWords}
        problem={outcome === 'approve' && told.withoutWords ? undefined : need(texts[outcome], '意见')}
        ref={opinion}
      />
      {outcome === 'approve' && told.asksRecommendation && (
        <>
          <Labelled id={`${id}-r`} label="推荐和公示情况">
            <TextField
              id={`${id}-r`}
              value={draft.recommendation}
              onChange={(recommendation) => change({ recommendation })}
              problem={need(draft.recommendation, '推荐和公示情况')}
            />
          </Labelled>
          <Labelled id={`${id}-g`} label="推荐小组意见">
            <TextField
              id={`${id}-g`}
              rows={2}
              value={draft.groupOpinion}
              onChange={(groupOpinion) => change({ groupOpinion })}
              problem={need(draft.groupOpinion, '推荐小组意见')}
            />
          </Labelled>
          {former && !draft.recommendation && (
            <Button type="link" size="small" onClick={() => change(former)}>
              沿用上一份的推荐和公示情况、推荐小组意见
            </Button>
          )}
        </>
      )}
      {deciding.refused && <Alert type="error" showIcon title={deciding.refused} />}
      <div className="opinion-act">
        <span className="quiet" aria-live="polite">
          {kept === false ? '未保存：浏览器不允许保存草稿' : kept ? `已保存 ${kept}` : ''}
        </span>
        <Button type="primary" htmlType="submit" danger={outcome === 'refuse'} loading={deciding.pending}>
          {outcome === 'approve' ? approvalLeads(told) : outcome === 'return' ? '退回申报人修改' : '审核不通过'}{' '}
          <kbd>Ctrl ↵</kbd>
        </Button>
      </div>
      <p className="quiet opinion-then">
        {then(outcome, told)}
        {nextName ? `办理后自动打开下一份：${nextName}` : '办理后返回列表'}
      </p>
    </form>
  )
}

const outcomes: readonly { outcome: Outcome; words: string; icon: React.ReactNode; key: string }[] = [
  { outcome: 'approve', words: '通过', icon: <CheckCircleFilled aria-hidden />, key: '1' },
  { outcome: 'return', words: '退回修改', icon: <RollbackOutlined aria-hidden />, key: '2' },
  { outcome: 'refuse', words: '不通过', icon: <CloseOutlined aria-hidden />, key: '3' },
]

const then = (outcome: Outcome, { refusalLeads }: Told) =>
  outcome === 'approve'
    ? ''
    : outcome === 'return'
      ? '退回后直接到申报人，改好后重新提交。'
      : refusalLeads === 'closes'
        ? '不通过后本次申报终止，不能再提交。'
        : '不通过后直接退给申报人，全部内容开放修改。'
