import { App, Button } from 'antd'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import type { AskedRequest } from './requests.ts'

type Props = {
  possible: readonly AskedRequest[]
  chosen: readonly number[]
  onChoose: (chosen: readonly number[]) => void
}

/** 批量审核通过: each is decided by itself, and what was not granted is named with the reason. */
export function GrantMany({ possible, chosen, onChoose }: Props) {
  const { message, modal } = App.useApp()
  const taken = possible.filter(({ id }) => chosen.includes(id))
  const grant = useChange(
    (region, items: { id: number; version: number }[]) =>
      client.PUT('/api/{region}/route-checks/approvals', { params: { path: { region } }, body: { items } }),
    {
      done: ({ results }) => {
        onChoose([])
        const failed = results.filter(({ ok }) => !ok)
        if (failed.length === 0) message.success(`已通过 ${results.length} 条`)
        else
          modal.warning({
            title: `已通过 ${results.length - failed.length} 条，${failed.length} 条没有办理`,
            content: failed.map(({ id, refusal = '' }) => (
              <p key={id}>
                {nameOf(possible.find((one) => one.id === id))}：{refusalSentence({ refusal, detail: {} })}
              </p>
            )),
          })
      },
    },
  )
  const ask = () =>
    modal.confirm({
      title: `审核通过所选 ${taken.length} 条路径申请？`,
      content: taken.map(nameOf).join('；'),
      okText: '审核通过',
      onOk: () => grant.mutateAsync(taken.map(({ id, version }) => ({ id, version }))).catch(() => undefined),
    })
  return (
    <Button
      className="route-many"
      disabled={taken.length === 0 && chosen.length > 0}
      loading={grant.isPending}
      onClick={chosen.length === 0 ? () => onChoose(possible.map(({ id }) => id)) : ask}
    >
      {chosen.length === 0 ? `全选 ${possible.length} 条` : `批量审核通过（${taken.length}）`}
    </Button>
  )
}

const nameOf = (one: AskedRequest | undefined) => (one ? `${one.unitName} ${one.seriesName}${one.levelName}` : '')
