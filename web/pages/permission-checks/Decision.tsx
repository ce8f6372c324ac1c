import { App } from 'antd'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { Verdict } from '../../checks/Verdict.tsx'

type Given = { unit: number; version: number; onDone: () => void }

/** 审核通过, or 审核不通过 with the reason that the unit reads. */
export function Decision({ unit, version, onDone }: Given) {
  const { message } = App.useApp()
  const told = (text: string) => () => {
    message.success(text)
    onDone()
  }
  const grant = useChange(
    (region, _: undefined) =>
      client.PUT('/api/{region}/permission-checks/{unit}/grant', {
        params: { path: { region, unit } },
        body: { version },
      }),
    { done: told('审核通过，该单位可以开展职称申报工作') },
  )
  const refuse = useChange(
    (region, reason: string) =>
      client.PUT('/api/{region}/permission-checks/{unit}/refusal', {
        params: { path: { region, unit } },
        body: { version, reason },
      }),
    { done: told('已告知该单位') },
  )
  return (
    <Verdict
      yes={{ label: '审核通过', change: grant }}
      no={{ label: '审核不通过', change: refuse, reason: '不通过的原因', missing: '请填写原因，单位会看到' }}
    />
  )
}
