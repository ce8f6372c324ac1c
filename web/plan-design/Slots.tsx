import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import type { PlanDesign, Slot } from '../../core/plan-design.ts'
import { moved } from '../form/rows.ts'
import { Asked } from './Asked.tsx'
import type { Change } from './designing.ts'
import { OrderTools } from './OrderTools.tsx'
import { newId, replaced, without } from './parts-of.ts'
import { useTakenBack } from './taken-back.tsx'

/** What applicants have to upload under this plan, beside what the form asks for anyway. */
export function Slots({ design, onChange }: { design: PlanDesign; onChange: (change: Change) => void }) {
  const takeBack = useTakenBack()
  const { slots } = design
  const set = (change: (slots: readonly Slot[]) => readonly Slot[]) =>
    onChange((before) => ({ ...before, slots: change(before.slots) }))
  return (
    <div className="slots">
      <h3>申报人另外上传</h3>
      {slots.length === 0 && <p className="quiet">不另外要求时留空；申报表自带的附件不必在此重复。</p>}
      {slots.map((slot, index) => {
        const at = `slots.${index}`
        const name = `第 ${index + 1} 项附件`
        const put = (part: Partial<Slot>) => set((all) => replaced(all, index, { ...slot, ...part }))
        return (
          <div key={slot.id} className="slot">
            <Asked at={at} label={`${name}名称`} required>
              {(control) => (
                <Input
                  {...control}
                  value={slot.label}
                  maxLength={40}
                  placeholder="如：职称申报承诺书"
                  onChange={({ target }) => put({ label: target.value })}
                />
              )}
            </Asked>
            <Asked at={`${at}.hint`} label="上传说明">
              {(control) => (
                <Input
                  {...control}
                  value={slot.hint ?? ''}
                  maxLength={200}
                  placeholder="如：须本人手写签名"
                  onChange={({ target }) =>
                    set((all) => {
                      const { hint: _, ...rest } = slot
                      return replaced(all, index, target.value ? { ...rest, hint: target.value } : rest)
                    })
                  }
                />
              )}
            </Asked>
            <Checkbox checked={slot.required} onChange={({ target }) => put({ required: target.checked })}>
              必须上传
            </Checkbox>
            <OrderTools
              name={name}
              index={index}
              count={slots.length}
              onMove={(to) => set((all) => moved(all, index, to))}
              onDelete={() => {
                set((all) => without(all, index))
                takeBack(slot.label || name, () => set((all) => all.toSpliced(index, 0, slot)))
              }}
            />
          </div>
        )
      })}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={slots.length >= 20}
        onClick={() => set((all) => [...all, { id: newId(), label: '', required: true }])}
      >
        新增上传项
      </Button>
    </div>
  )
}
