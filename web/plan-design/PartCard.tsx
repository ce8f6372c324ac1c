import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Criterion, Part } from '../../core/plan-design.ts'
import type { Way } from '../../core/title.ts'
import { moved } from '../form/rows.ts'
import { Asked } from './Asked.tsx'
import { CriterionCard } from './CriterionCard.tsx'
import { OrderTools } from './OrderTools.tsx'
import { inserted, newCriterion, newId, without } from './parts-of.ts'
import { useTakenBack } from './taken-back.tsx'

type Props = {
  part: Part
  index: number
  count: number
  ways: readonly Way[]
  onChange: (change: (part: Part) => Part) => void
  onMove: (to: number) => void
  onDelete: () => void
}

/** 能力条件, or another part: its name, how many of its criteria are enough, the criteria. */
export function PartCard({ part, index, count, ways, onChange, onMove, onDelete }: Props) {
  const [fresh, setFresh] = useState<string>()
  const takeBack = useTakenBack()
  const at = `parts.${index}`
  const name = part.name || `第 ${index + 1} 部分`
  const { criteria } = part
  const set = (change: (criteria: readonly Criterion[]) => readonly Criterion[]) =>
    onChange((before) => ({ ...before, criteria: change(before.criteria) }))
  const add = (one: Criterion, place: number) => {
    setFresh(one.id)
    set((all) => inserted(all, place, one))
  }
  return (
    <section className="part" aria-label={name}>
      <header>
        <Asked at={at} label="部分名称" required>
          {(control) => (
            <Input
              {...control}
              value={part.name}
              maxLength={30}
              onChange={({ target }) => onChange((before) => ({ ...before, name: target.value }))}
            />
          )}
        </Asked>
        <Asked at={`${at}.least`} label="至少满足几项" hint="留空表示每项都要满足">
          {(control) => (
            <InputNumber
              {...control}
              value={part.least ?? null}
              min={1}
              max={99}
              precision={0}
              placeholder="全部"
              onChange={(least) =>
                onChange(({ least: _, ...before }) => (least === null ? before : { ...before, least }))
              }
            />
          )}
        </Asked>
        <OrderTools name={name} index={index} count={count} onMove={onMove} onDelete={onDelete} />
      </header>
      {criteria.length === 0 && <p className="quiet">这一部分还没有条件。</p>}
      {criteria.map((criterion, place) => (
        <CriterionCard
          key={criterion.id}
          criterion={criterion}
          at={`${at}.criteria.${place}`}
          number={place + 1}
          part={name}
          ways={ways}
          opened={criterion.id === fresh}
          tools={{
            index: place,
            count: criteria.length,
            onMove: (to) => set((all) => moved(all, place, to)),
            onCopy: () => add({ ...criterion, id: newId() }, place + 1),
            onDelete: () => {
              set((all) => without(all, place))
              takeBack(criterion.clause || `${name}第 ${place + 1} 项`, () =>
                set((all) => inserted(all, place, criterion)),
              )
            },
          }}
          onChange={(change) => set((all) => all.map((one) => (one.id === criterion.id ? change(one) : one)))}
        />
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={criteria.length >= 40}
        onClick={() => add(newCriterion(), criteria.length)}
      >
        新增一项{name.endsWith('条件') ? name : `${name}的条件`}
      </Button>
    </section>
  )
}
