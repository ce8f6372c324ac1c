import { App, Button, Checkbox } from 'antd'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { refusalSentence } from '../../words/refusals.ts'
import type { Asked } from './Waiting.tsx'

type Props = { possible: readonly Asked[]; chosen: readonly number[]; onChoose: (chosen: readonly number[]) => void }

/** 批量同意: each is decided by itself, and who was not agreed to is named with the reason. */
export function ApproveMany({ possible, chosen, onChoose }: Props) {
  const { message, modal } = App.useApp()
  const taken = possible.filter(({ id }) => chosen.includes(id))
  const approve = useChange(
    (region, items: { id: number; version: number }[]) =>
      client.PUT('/api/{region}/bindings/approvals', { params: { path: { region } }, body: { items } }),
    {
      done: ({ results }) => {
        onChoose([])
        const failed = results.filter(({ ok }) => !ok)
        if (failed.length === 0) message.success(`已同意 ${results.length} 人`)
        else
          modal.warning({
            title: `已同意 ${results.length - failed.length} 人，${failed.length} 人没有办理`,
            content: failed.map(({ id, refusal = '' }) => (
              <p key={id}>
                {possible.find((one) => one.id === id)?.name}：{refusalSentence({ refusal, detail: {} })}
              </p>
            )),
          })
      },
    },
  )
  const ask = () =>
    modal.confirm({
      title: `同意所选 ${taken.length} 人绑定本单位？`,
      content: taken.map(({ name }) => name).join('、'),
      okText: '同意',
      onOk: () => approve.mutateAsync(taken.map(({ id, version }) => ({ id, version }))).catch(() => undefined),
    })
  return (
    <span className="bindings-many">
      <Checkbox
        checked={taken.length === possible.length}
        indeterminate={taken.length > 0 && taken.length < possible.length}
        onChange={({ target }) => onChoose(target.checked ? possible.map(({ id }) => id) : [])}
      >
        全选
      </Checkbox>
      <Button disabled={taken.length === 0} loading={approve.isPending} onClick={ask}>
        同意所选（{taken.length}）
      </Button>
    </span>
  )
}
