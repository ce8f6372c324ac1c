import { App, Button } from 'antd'
import { useState } from 'react'
import { answered, client, Refusal } from '../api/client.ts'
import type { Asked } from '../checks/filters.ts'
import type { Chosen } from '../checks/LineTable.tsx'
import { countWords, type Line, type Total } from '../checks/line.ts'
import { useRegion } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'
import './forwarding.css'
import { ForwardDialog } from './ForwardDialog.tsx'

type Props = {
  asked: Asked
  chosen: Chosen
  onChosen: (chosen: Chosen) => void
  here: readonly Line[]
  total: Total | undefined
}

/** What is chosen, on this page and on others, all of what is filtered if wanted, and 数据上报. */
export function ForwardBar({ asked: { list: _, sort: __, ...filters }, chosen, onChosen, here, total }: Props) {
  const { message } = App.useApp()
  const region = useRegion()
  const [fetching, setFetching] = useState(false)
  const [sending, setSending] = useState(false)
  const onPage = here.filter(({ id }) => chosen.has(id)).length
  const chooseAll = async () => {
    setFetching(true)
    try {
      const { ids, more } = await answered(
        client.GET('/api/{region}/forwardings/choice', { params: { path: { region }, query: filters } }),
      )
      onChosen(new Map(ids.map((id) => [id, chosen.get(id) ?? here.find((line) => line.id === id)])))
      if (more) message.info(`已选择前 ${ids.length} 条；其余请下一批上报`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      message.error(refusalSentence(error))
    } finally {
      setFetching(false)
    }
  }
  return (
    <section className="batch-bar" aria-label="数据上报">
      <span className="batch-count">
        <b>已选 {chosen.size} 条</b>
        <span className="quiet">
          （本页 {onPage}，其他页 {chosen.size - onPage}）
        </span>
        {total && total.count > 0 && (
          <Button type="link" size="small" loading={fetching} onClick={() => void chooseAll()}>
            选择全部符合条件的 {countWords(total)} 条
          </Button>
        )}
        {chosen.size > 0 && (
          <Button type="link" size="small" onClick={() => onChosen(new Map())}>
            清除
          </Button>
        )}
      </span>
      <span className="grow" />
      <Button type="primary" disabled={chosen.size === 0} onClick={() => setSending(true)}>
        数据上报
      </Button>
      {sending && (
        <ForwardDialog
          ids={[...chosen.keys()]}
          onClose={() => setSending(false)}
          onDone={() => {
            setSending(false)
            onChosen(new Map())
          }}
        />
      )}
    </section>
  )
}
