import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { PlanDesign } from '../../core/plan-design.ts'
import { Asked } from './Asked.tsx'
import type { Change } from './designing.ts'
import { usePalette } from './palette.ts'

/** 可评审专业: ticked among those of the series; where the series has none of its own, written down one by one. */
export function Specialties({ design, onChange }: { design: PlanDesign; onChange: (change: Change) => void }) {
  const { committees } = usePalette()
  const [find, setFind] = useState('')
  const offered = committees.find(({ id }) => id === design.committee)?.specialties ?? []
  const all = [...offered, ...design.specialties.filter((one) => !offered.includes(one))]
  const set = (change: (before: readonly string[]) => readonly string[]) =>
    onChange((before) => ({ ...before, specialties: change(before.specialties) }))
  const inOrder = (names: readonly string[]) => all.filter((name) => names.includes(name))
  const found = all.filter((name) => name.includes(find.trim()))
  const tick = (names: readonly string[]) =>
    set((before) => inOrder([...before.filter((one) => !found.includes(one)), ...names]))
  if (offered.length === 0) return <OwnSpecialties design={design} set={set} />
  return (
    <Asked at="specialties" label={`可评审专业（已选 ${design.specialties.length} 个）`} required group wide>
      {() => (
        <>
          <div className="specialty-bar">
            {all.length > 12 && (
              <Input
                aria-label="查找专业"
                placeholder="查找专业"
                allowClear
                value={find}
                onChange={({ target }) => setFind(target.value)}
              />
            )}
            <Button onClick={() => tick(found.filter((one) => offered.includes(one)))}>
              {find.trim() ? '选中查到的' : '全选'}
            </Button>
            <Button onClick={() => tick([])}>{find.trim() ? '去掉查到的' : '全不选'}</Button>
          </div>
          {found.length === 0 && <p className="quiet">没有名称含“{find.trim()}”的专业</p>}
          <Checkbox.Group
            className="specialty-list"
            value={design.specialties.filter((one) => found.includes(one))}
            options={found.map((name) => ({
              value: name,
              label: offered.includes(name) ? name : `${name}（不属于该系列）`,
            }))}
            onChange={(names) => tick(names.map(String))}
          />
        </>
      )}
    </Asked>
  )
}

function OwnSpecialties({
  design,
  set,
}: {
  design: PlanDesign
  set: (change: (before: readonly string[]) => readonly string[]) => void
}) {
  const [typed, setTyped] = useState('')
  const names = typed
    .split(/[、，,;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const add = () => {
    set((before) => [...new Set([...before, ...names])])
    setTyped('')
  }
  return (
    <Asked
      at="specialties"
      label={`可评审专业（已有 ${design.specialties.length} 个）`}
      wide
      hint="该系列没有统一的专业目录，请逐个添加；一次可输入多个，用顿号隔开。不限专业的可以不填"
    >
      {(control) => (
        <>
          <div className="specialty-bar">
            <Input
              {...control}
              placeholder="专业名称"
              maxLength={200}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              onPressEnter={add}
            />
            <Button disabled={names.length === 0} onClick={add}>
              添加专业
            </Button>
          </div>
          {design.specialties.length > 0 && (
            <Checkbox.Group
              className="specialty-list"
              value={[...design.specialties]}
              options={design.specialties.map((name) => ({ value: name, label: name }))}
              onChange={(kept) => set((before) => before.filter((one) => kept.includes(one)))}
            />
          )}
        </>
      )}
    </Asked>
  )
}
