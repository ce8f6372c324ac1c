import { WarningFilled } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { answered, client, Refusal } from '../api/client.ts'
import { useRegion, useWho } from '../session.tsx'
import { usePortal } from '../shell/portal.ts'
import { refusalSentence } from '../words/refusals.ts'
import { type BatchAct, BatchDialog } from './BatchDialog.tsx'
import { type Asked, isGrantedList } from './filters.ts'
import type { Line } from './line.ts'
import { hasLooked } from './looked.ts'

type Props = {
  asked: Asked
  chosen: ReadonlyMap<number, Line | undefined>
  onChosen: (chosen: ReadonlyMap<number, Line>) => void
  /** What is on this page. */
  here: readonly Line[]
  found: string
}

/** One batch is bounded, as the server bounds it. */
const most = 500

/** What is chosen in three numbers, what a batch would leave out and why, and the two batches. */
export function BatchBar({ asked, chosen, onChosen, here, found }: Props) {
  const { message } = App.useApp()
  const region = useRegion()
  const who = useWho()
  const [act, setAct] = useState<BatchAct>()
  const [fetching, setFetching] = useState(false)
  const all = [...chosen.values()].filter((line) => line !== undefined)
  const withoutWords = usePortal()?.approvesWithoutWords === true
  const onPage = here.filter(({ id }) => chosen.has(id)).length
  const unseen = all.filter((line) => !hasLooked(region, who.account, line))
  const due = all.filter((line) => !unseen.includes(line)).slice(0, most)
  const beyond = all.filter((line) => !unseen.includes(line)).slice(most)
  const chooseAll = async () => {
    setFetching(true)
    try {
      const query = { ...asked, limit: most }
      const { rows, next } = await answered(client.GET('/api/{region}/checks', { params: { path: { region }, query } }))
      onChosen(new Map(rows.map((line) => [line.id, line])))
      if (next) message.info(`已选中前 ${most} 份；一次最多办理 ${most} 份，其余请下一批办理`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      message.error(refusalSentence(error))
    } finally {
      setFetching(false)
    }
  }
  return (
    <section className="batch-bar" aria-label="批量办理">
      <span className="batch-count">
        <b>已选 {all.length} 份</b>
        <span className="quiet">
          （本页 {onPage}，其他页 {all.length - onPage}）
        </span>
        <Button type="link" size="small" loading={fetching} onClick={() => void chooseAll()}>
          选中全部 {found} 份
        </Button>
        <Button type="link" size="small" onClick={() => onChosen(new Map())}>
          清除
        </Button>
      </span>
      {unseen.length > 0 && (
        <span className="batch-skips">
          <WarningFilled aria-hidden /> {unseen.length} 份重报未看过修改处，批量通过时跳过
        </span>
      )}
      <span className="grow" />
      {!isGrantedList(asked.list) && <Button onClick={() => setAct('refusal')}>审核不通过…</Button>}
      <Button type="primary" disabled={due.length === 0} onClick={() => setAct('approval')}>
        批量审核 {due.length} 份…
      </Button>
      {act && (
        <BatchDialog
          act={act}
          lines={act === 'approval' ? due : all.slice(0, most)}
          skipped={
            act === 'refusal'
              ? []
              : [
                  ...unseen.map((line) => ({ line, why: '重报的申报还没有看过修改处，请打开查看后再通过' })),
                  ...beyond.map((line) => ({ line, why: `一次最多办理 ${most} 份，请下一批办理` })),
                ]
          }
          asksRecommendation={asked.list === 'own' && who.kind === 'officer'}
          withoutWords={withoutWords}
          role={who.kind === 'approver' ? 'approver' : 'officer'}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined)
            onChosen(new Map())
          }}
        />
      )}
    </section>
  )
}
