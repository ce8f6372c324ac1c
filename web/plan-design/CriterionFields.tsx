import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import type { Counted, Criterion } from '../../core/plan-design.ts'
import type { Way } from '../../core/title.ts'
import { Asked } from './Asked.tsx'
import { CountedCard } from './CountedCard.tsx'
import { Limits } from './Limits.tsx'
import { countableIn, usePalette } from './palette.ts'
import { replaced, without } from './parts-of.ts'

type Props = {
  criterion: Criterion
  at: string
  ways: readonly Way[]
  onChange: (change: (criterion: Criterion) => Criterion) => void
}

const ownList = ''

/** Everything that one criterion says. */
export function CriterionFields({ criterion, at, ways, onChange }: Props) {
  const palette = usePalette()
  const kinds = countableIn(palette, criterion.in)
  const set = (part: Partial<Criterion>) => onChange((before) => ({ ...before, ...part }))
  const setCounts = (change: (counts: readonly Counted[]) => readonly Counted[]) =>
    onChange((before) => ({ ...before, counts: change(before.counts) }))
  const free = kinds.filter(({ kind }) => !criterion.counts.some((one) => one.kind === kind))
  const add = () => {
    const [next] = free
    if (next) setCounts((all) => [...all, { kind: next.kind, where: [] }])
  }
  const countIn = (list: string) =>
    onChange(({ in: _, sum: __, counts, ...before }) => {
      if (list === ownList) return { ...before, counts: [] }
      const [only, ...more] = countableIn(palette, list)
      return { ...before, in: list, counts: only && more.length === 0 ? [{ kind: only.kind, where: [] }] : [] }
    })
  return (
    <div className="criterion-fields">
      <div className="asked-grid">
        <Asked at={`${at}.clause`} label="依据条款" required>
          {(control) => (
            <Input
              {...control}
              value={criterion.clause}
              maxLength={40}
              placeholder="如：第九条（一）"
              onChange={({ target }) => set({ clause: target.value })}
            />
          )}
        </Asked>
        <Asked at={`${at}.in`} label="在哪里计数">
          {(control) => (
            <Select
              {...control}
              value={criterion.in ?? ownList}
              options={[
                { value: ownList, label: '单独一栏，从业绩库导入' },
                ...palette.lists.map(({ list, name }) => ({ value: list, label: `申报表的“${name}”` })),
              ]}
              onChange={countIn}
            />
          )}
        </Asked>
        <Asked at={`${at}.says`} label="要求（申报人看到的原文）" required wide>
          {(control) => (
            <Input.TextArea
              {...control}
              value={criterion.says}
              maxLength={200}
              autoSize={{ minRows: 1, maxRows: 6 }}
              onChange={({ target }) => set({ says: target.value })}
            />
          )}
        </Asked>
        {ways.length > 1 && (
          <Asked at={`${at}.ways`} label="只对这些申报方式" group wide hint="都不选表示对所有申报方式">
            {() => (
              <Checkbox.Group
                value={[...(criterion.ways ?? [])]}
                options={palette.ways
                  .filter(({ way }) => ways.includes(way) || criterion.ways?.includes(way))
                  .map(({ way, name }) => ({ value: way, label: name }))}
                onChange={(all) =>
                  onChange(({ ways: _, ...before }) =>
                    all.length === 0 ? before : { ...before, ways: all as readonly Way[] },
                  )
                }
              />
            )}
          </Asked>
        )}
      </div>
      <Asked at={`${at}.counts`} label="计入的业绩（满足任一种即计入）" required group wide>
        {() => (
          <>
            {criterion.counts.map((counted, index) => (
              <CountedCard
                // biome-ignore lint/suspicious/noArrayIndexKey: counted kinds have no id of their own
                key={index}
                counted={counted}
                at={`${at}.counts.${index}`}
                kinds={kinds}
                onChange={(next) => setCounts((all) => replaced(all, index, next))}
                onDelete={() => setCounts((all) => without(all, index))}
              />
            ))}
            <Button size="small" icon={<PlusOutlined aria-hidden />} disabled={free.length === 0} onClick={add}>
              新增计入的业绩
            </Button>
          </>
        )}
      </Asked>
      <Limits {...{ criterion, at, kinds, onChange }} />
    </div>
  )
}
