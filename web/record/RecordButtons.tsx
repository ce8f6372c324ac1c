import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { ExemptionDialog } from '../exemption/ExemptionDialog.tsx'
import { PaperDialog } from '../paper/PaperDialog.tsx'
import { useAddress, useRegion } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'
import type { OwnRecord } from './record.ts'

type Name = keyof OwnRecord['buttons']
type Opened = 'exempt' | 'ticket' | 'export'

/** The six buttons of the manual. What does nothing now says why below. */
export function RecordButtons({ record }: { record: OwnRecord }) {
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const { modal } = App.useApp()
  const [opened, setOpened] = useState<Opened>()
  const discard = useDiscard(record)
  const { buttons, ticket, export: paper } = record
  const to = (page: string) => () => void go(address(`application/${record.id}${page}`))
  const ask = () =>
    modal.confirm({
      title: '删除这份申报？',
      content: '已填报的内容和附件都会删除，不能恢复；删除后可以选择其他评审计划重新申报。业绩库中的内容不受影响。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => discard.mutateAsync(undefined).catch(() => {}),
    })
  const all: readonly (readonly [name: Name, label: string, press: () => void])[] = [
    ['fillIn', '填报', to('')],
    ['view', '查看', to('/whole')],
    ['discard', '删除', ask],
    ['exempt', '免面试', () => setOpened('exempt')],
    ['ticket', '打印准考证', () => setOpened('ticket')],
    ['export', '导出申报信息', () => setOpened('export')],
  ]
  const why = all.flatMap(([name, label]) => {
    const refusal = buttons[name]
    return refusal ? [{ label, says: refusalSentence({ refusal, detail: {} }) }] : []
  })
  const close = () => setOpened(undefined)
  const file = (id: string) => `/api/${region}/applications/${record.id}/papers/${id}`
  return (
    <>
      <div className="acts record-acts">
        {all.map(([name, label, press]) => (
          <Button
            key={name}
            type={name === 'fillIn' && !buttons.fillIn ? 'primary' : 'default'}
            danger={name === 'discard' && !buttons.discard}
            disabled={buttons[name] !== null}
            onClick={press}
          >
            {label}
          </Button>
        ))}
      </div>
      {why.length > 0 && (
        <details className="record-why">
          <summary>有 {why.length} 个按钮现在不能用，为什么？</summary>
          <ul>
            {why.map(({ label, says }) => (
              <li key={label}>
                {label}：{says}
              </li>
            ))}
          </ul>
        </details>
      )}
      {opened === 'exempt' && <ExemptionDialog application={record.id} onClose={close} />}
      {opened === 'ticket' && ticket && (
        <PaperDialog address={file(ticket.id)} name={`${ticket.name}-${record.applicantName}.pdf`} onClose={close} />
      )}
      {opened === 'export' && paper && (
        <PaperDialog
          address={file(paper.id)}
          name={`${paper.name}-${record.applicantName}.pdf`}
          formats={paper.formats}
          onClose={close}
        />
      )}
    </>
  )
}

function useDiscard({ id, version }: OwnRecord) {
  const { message } = App.useApp()
  return useChange(
    (region: string, _: undefined) =>
      client.DELETE('/api/{region}/applications/{id}', { params: { path: { region, id }, query: { version } } }),
    { done: () => void message.success('已删除，可以重新选择评审计划申报') },
  )
}
