import { App, Button, Checkbox, Tag } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { momentOf } from '../../application/today.ts'
import { type DeskLine, stateColours } from '../../library/entry.ts'
import { refusalSentence } from '../../words/refusals.ts'

type Props = {
  rows: readonly DeskLine[]
  kinds: readonly { id: string; name: string }[]
  mayChoose: boolean
  chosen: number | undefined
  onOpen: (id: number) => void
}

const most = 100

/** One line an entry; several can be approved at once, each decided by itself. */
export function Lines({ rows, kinds, mayChoose, chosen, onOpen }: Props) {
  const { modal, message } = App.useApp()
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const here = rows.filter(({ id }) => picked.has(id)).slice(0, most)
  const approve = useChange(
    (region, items: { id: number; version: number }[]) =>
      client.PUT('/api/{region}/achievement-checks/approvals', { params: { path: { region } }, body: { items } }),
    {
      done: ({ results }) => {
        setPicked(new Set())
        const refused = results.filter(({ ok }) => !ok)
        if (refused.length === 0) return void message.success(`已通过 ${results.length} 条`)
        modal.warning({
          title: `已通过 ${results.length - refused.length} 条，${refused.length} 条没有办理`,
          content: refused.map(({ id, refusal = '' }) => (
            <p key={id}>
              {rows.find((row) => row.id === id)?.name}：{refusalSentence({ refusal, detail: {} })}
            </p>
          )),
        })
      },
    },
  )
  const ask = () =>
    modal.confirm({
      title: `审核通过选中的 ${here.length} 条业绩？`,
      content: here.some(({ duplicated }) => duplicated) ? '其中有与其他业绩相同的，请先逐条核对。' : undefined,
      okText: '审核通过',
      cancelText: '取消',
      onOk: () => approve.mutateAsync(here.map(({ id, version }) => ({ id, version }))).catch(() => {}),
    })
  const pick = (id: number) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  return (
    <>
      {mayChoose && (
        <div className="entry-batch">
          <Checkbox
            checked={here.length > 0 && here.length === Math.min(rows.length, most)}
            indeterminate={here.length > 0 && here.length < Math.min(rows.length, most)}
            onChange={({ target }) => setPicked(new Set(target.checked ? rows.map(({ id }) => id) : []))}
          >
            全选
          </Checkbox>
          <Button size="small" disabled={here.length === 0} loading={approve.isPending} onClick={ask}>
            批量通过（{here.length}）
          </Button>
        </div>
      )}
      <ul className="entry-lines">
        {rows.map((row) => (
          <li key={row.id} aria-current={row.id === chosen || undefined}>
            {mayChoose && (
              <Checkbox
                aria-label={`选择 ${row.personName} ${row.name}`}
                checked={picked.has(row.id)}
                onChange={() => pick(row.id)}
              />
            )}
            <button type="button" onClick={() => onOpen(row.id)}>
              <b>{row.name || '（未填名称）'}</b>
              <span className="quiet">
                {[
                  row.personName,
                  kinds.find(({ id }) => id === row.kind)?.name ?? row.kind,
                  momentOf(row.decidedAt ?? row.submittedAt),
                ].join('　')}
              </span>
              <span>
                {row.state !== 'pending' && <Tag color={stateColours[row.state]}>{row.stateName}</Tag>}
                {row.duplicated && <Tag color="warning">有相同业绩</Tag>}
                {row.hasLeft && <Tag>已离开本单位</Tag>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
