import { Button, Modal, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { kindOf } from '../../core/field/kinds.ts'
import type { Json, Section } from '../../core/form.ts'
import { type Clash, clashesOf, merged } from '../form/clashes.ts'
import { type Opened, useOpened } from '../form/context.ts'
import type { Held, SectionValue } from '../form/sections.ts'

type Side = 'mine' | 'theirs'

/** Two windows wrote the same section: both versions side by side, and the person chooses, in whole or field by field. */
export function ConflictDialog({
  section,
  held,
  onSettle,
}: {
  section: Section
  held: Held & { theirs: NonNullable<Held['theirs']> }
  onSettle: (value: SectionValue) => void
}) {
  const opened = useOpened()
  const mine = held.value ?? (section.list ? [] : {})
  const theirs = held.theirs.value
  const clashes = useMemo(() => clashesOf(section, mine, theirs, held.stored), [section, mine, theirs, held.stored])
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(
    () => new Map(clashes.map(({ key, advised }) => [key, advised])),
  )
  const choose = (key: string, side: Side) => setChosen(new Map([...chosen, [key, side]]))
  const chooseAll = (side: Side) => onSettle(side === 'theirs' ? theirs : mine)
  return (
    <Modal
      open
      width={880}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={`「${section.heading}」在另一个窗口也有修改`}
      footer={
        <div className="clash-foot">
          <Button onClick={() => chooseAll('mine')}>全部保留本窗口的</Button>
          <Button onClick={() => chooseAll('theirs')}>全部采用另一窗口的</Button>
          <Button type="primary" onClick={() => onSettle(merged(section, mine, theirs, chosen))}>
            按所选保存
          </Button>
        </div>
      }
    >
      <p className="quiet">两边的内容都还在。请逐项选择要保留的一份，选好后保存。</p>
      <table className="clashes">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">本窗口</th>
            <th scope="col">另一窗口（已保存）</th>
          </tr>
        </thead>
        <tbody>
          {clashes.map((clash) => (
            <tr key={clash.key}>
              <th scope="row">
                {clash.number !== undefined && `第 ${clash.number} 条　`}
                {clash.label}
              </th>
              {(['mine', 'theirs'] as const).map((side) => (
                <td key={side} data-chosen={chosen.get(clash.key) === side || undefined}>
                  <Radio checked={chosen.get(clash.key) === side} onChange={() => choose(clash.key, side)}>
                    {saidIn(section, clash, clash[side], opened)}
                  </Radio>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}

function saidIn(section: Section, { field }: Clash, value: Json | undefined, { form, today }: Opened) {
  const its = section.fields.find(({ id }) => id === field)
  if (value === undefined || value === '' || value === null) return field === undefined ? '（没有这一条）' : '（空）'
  if (!its) return String(value)
  const text = kindOf(its).show(value, its, { form, scope: { answers: {}, here: {}, known: {} }, today })
  return text === '' ? '（空）' : text
}
