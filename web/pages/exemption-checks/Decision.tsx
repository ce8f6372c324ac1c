import { App } from 'antd'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { Verdict } from '../../checks/Verdict.tsx'

/** 同意免面试, or 不同意 with the reason that the applicant reads. */
export function Decision({ id, onDone }: { id: number; onDone: () => void }) {
  const { message } = App.useApp()
  const told = (text: string) => () => {
    message.success(text)
    onDone()
  }
  const grant = useChange(
    (region, _: undefined) =>
      client.PUT('/api/{region}/exemption-checks/{id}/grant', { params: { path: { region, id } } }),
    { done: told('已同意免面试') },
  )
  const refuse = useChange(
    (region, reason: string) =>
      client.PUT('/api/{region}/exemption-checks/{id}/refusal', { params: { path: { region, id } }, body: { reason } }),
    { done: told('已告知申报人') },
  )
  return (
    <Verdict
      yes={{ label: '同意免面试', change: grant }}
      no={{ label: '不同意', change: refuse, reason: '不同意的原因', missing: '请填写原因，申报人会看到' }}
    />
  )
}
