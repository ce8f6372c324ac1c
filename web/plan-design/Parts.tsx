import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Part, PlanDesign } from '../../core/plan-design.ts'
import { moved } from '../form/rows.ts'
import type { Change } from './designing.ts'
import { PartCard } from './PartCard.tsx'
import { newPart, without, withParts } from './parts-of.ts'
import { useTakenBack } from './taken-back.tsx'

/** 申报条件: parts in their order, each with its criteria. */
export function Parts({ design, onChange }: { design: PlanDesign; onChange: (change: Change) => void }) {
  const takeBack = useTakenBack()
  const { parts } = design
  const set = (change: (parts: readonly Part[]) => readonly Part[]) => onChange((before) => withParts(before, change))
  return (
    <div className="parts">
      {parts.length === 0 && <p className="quiet">还没有条件。不设条件的计划，申报人只填写个人信息。</p>}
      {parts.map((part, index) => (
        <PartCard
          key={part.id}
          part={part}
          index={index}
          count={parts.length}
          ways={design.ways}
          onChange={(change) => set((all) => all.map((one) => (one.id === part.id ? change(one) : one)))}
          onMove={(to) => set((all) => moved(all, index, to))}
          onDelete={() => {
            set((all) => without(all, index))
            takeBack(part.name || '这一部分', () => set((all) => all.toSpliced(index, 0, part)))
          }}
        />
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={parts.length >= 12}
        onClick={() => set((all) => [...all, newPart()])}
      >
        新增部分
      </Button>
    </div>
  )
}
