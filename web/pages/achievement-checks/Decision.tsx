import { App } from 'antd'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { Verdict } from '../../checks/Verdict.tsx'

type Props = { id: number; version: number; onDone: () => void }

/** 审核通过, or 退回 with the reason that the person reads. */
export function Decision({ id, version, onDone }: Props) {
  const { message } = App.useApp()
  const told = (text: string) => () => {
    message.success(text)
    onDone()
  }
  const approve = useChange(
    (region, _: undefined) =>
      client.PUT('/api/{region}/achievement-checks/{id}/approval', {
        params: { path: { region, id } },
        body: { version },
      }),
    { done: told('已审核通过') },
  )
  const sendBack = useChange(
    (region, reason: string) =>
      client.PUT('/api/{region}/achievement-checks/{id}/return', {
        params: { path: { region, id } },
        body: { version, reason },
      }),
    { done: told('已退回') },
  )
  return (
    <Verdict
      yes={{ label: '审核通过', change: approve }}
      no={{ label: '退回', change: sendBack, reason: '退回原因', missing: '请填写原因，申报人据此修改' }}
    />
  )
}
