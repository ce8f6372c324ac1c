import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Sideways } from '../../shell/Sideways.tsx'
import { UnitCells } from './UnitCells.tsx'
import { UnitTable } from './UnitTable.tsx'
import { type Kind, type Row, type Unit, useChildren, useUnit } from './unit.ts'

/** The tree, loaded as it is opened: a unit, the kinds below it, the units of a kind. */
export function Tree({ own }: { own: Unit }) {
  return (
    <Sideways label="机构（单位）">
      <UnitTable>
        <tr className="own">
          <UnitCells row={own} depth={0} own above={own.code.length} />
        </tr>
        <Kinds unit={own} depth={1} />
      </UnitTable>
      {own.children === 0 && (
        <p className="quiet tree-empty">还没有次级机构（单位），点击右上方“创建次级机构（单位）”建立。</p>
      )}
    </Sideways>
  )
}

function Kinds({ unit, depth }: { unit: Unit; depth: number }) {
  return unit.kinds
    .filter(({ used }) => used > 0)
    .map((kind) => <OneKind key={kind.kind} unit={unit} kind={kind} depth={depth} />)
}

function OneKind({ unit, kind, depth }: { unit: Unit; kind: Kind; depth: number }) {
  const [open, setOpen] = useState(depth === 1 && kind.used <= 50)
  return (
    <>
      <tr className="kind">
        <td>
          <div className="unit">
            <Indent depth={depth} />
            <Fold open={open} label={kind.name} onChange={setOpen} />
            {kind.name}
          </div>
        </td>
        <td>{kind.from === kind.to ? kind.from : `${kind.from}–${kind.to}`}</td>
        <td>{kind.used} 家</td>
        <td />
        <td />
        <td />
      </tr>
      {open && <Children unit={unit} kind={kind.kind} after="" depth={depth + 1} />}
    </>
  )
}

function Children({ unit, kind, after, depth }: { unit: Unit; kind: string; after: string; depth: number }) {
  const [more, setMore] = useState(false)
  const { data } = useChildren(unit.id, kind, after, true)
  const last = data?.rows.at(-1)?.code
  return (
    <>
      {data?.rows.map((row) => (
        <OneUnit key={row.id} row={row} depth={depth} above={unit.code.length} />
      ))}
      {data?.more && last && !more && (
        <tr>
          <td colSpan={6}>
            <Indent depth={depth} />
            <Button type="link" size="small" onClick={() => setMore(true)}>
              再显示 50 家
            </Button>
          </td>
        </tr>
      )}
      {more && last && <Children unit={unit} kind={kind} after={last} depth={depth} />}
    </>
  )
}

function OneUnit({ row, depth, above }: { row: Row; depth: number; above: number }) {
  const [open, setOpen] = useState(false)
  const { data } = useUnit(row.id, open)
  return (
    <>
      <tr>
        <UnitCells
          row={row}
          depth={depth}
          above={above}
          fold={row.children > 0 && <Fold open={open} label={row.name} onChange={setOpen} />}
        />
      </tr>
      {open && data && <Kinds unit={data} depth={depth + 1} />}
    </>
  )
}

export function Indent({ depth }: { depth: number }) {
  return <span className="indent" style={{ width: depth * 20 }} />
}

function Fold({ open, label, onChange }: { open: boolean; label: string; onChange: (open: boolean) => void }) {
  return (
    <button
      type="button"
      className="fold"
      aria-expanded={open}
      aria-label={`${open ? '收起' : '展开'}${label}`}
      onClick={() => onChange(!open)}
    >
      {open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
    </button>
  )
}
