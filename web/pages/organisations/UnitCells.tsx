import { Dropdown, type MenuProps, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWho } from '../../session.tsx'
import { AccountState } from '../../shell/AccountState.tsx'
import { useReset } from '../../shell/useReset.tsx'
import { Authorise } from './Authorise.tsx'
import { MoveUnit } from './MoveUnit.tsx'
import { Rename } from './Rename.tsx'
import { Indent } from './Tree.tsx'
import type { Row } from './unit.ts'

/** One unit's line; the part of the code that its superior added is quiet, its own serial strong. */
export function UnitCells({
  row,
  depth,
  above,
  own = false,
  fold,
}: {
  row: Row
  depth: number
  above: number
  own?: boolean
  fold?: ReactNode
}) {
  const { office } = useWho()
  const reset = useReset()
  const [open, setOpen] = useState<'rename' | 'authorise' | 'move'>()
  const { administrator } = row
  const isMine = row.parent === office
  const items: MenuProps['items'] = [
    ...(isMine ? [{ key: 'rename', label: '更正名称', onClick: () => setOpen('rename') }] : []),
    ...(isMine && administrator
      ? [{ key: 'reset', label: '重置管理员密码', onClick: () => reset.ask(administrator.id, administrator.name) }]
      : []),
    ...(!own && row.children === 0 ? [{ key: 'move', label: '调整主管单位', onClick: () => setOpen('move') }] : []),
    ...(!own && row.group === 'self-review'
      ? [{ key: 'authorise', label: '自主评审授权', onClick: () => setOpen('authorise') }]
      : []),
  ]
  return (
    <>
      <td>
        <div className="unit">
          <Indent depth={depth} />
          {fold || <span className="fold" />}
          <span>
            <span className={own ? 'unit-name own' : 'unit-name'}>{row.name}</span>
            {own && <Tag color="blue">本级</Tag>}
            {!row.completed && !own && <Tag>待完善</Tag>}
          </span>
        </div>
      </td>
      <td className="code">
        <span className="quiet">{own ? '' : row.code.slice(0, above)}</span>
        <b>{own ? row.code : row.code.slice(above)}</b>
      </td>
      <td>{row.kindName}</td>
      <td>{administrator && <AccountState is={administrator.state} />}</td>
      <td className="number">{row.applicants}</td>
      <td>
        {items.length > 0 && (
          <Dropdown menu={{ items }} trigger={['click']}>
            <button type="button" className="link" aria-label={`${row.name}：操作`}>
              操作
            </button>
          </Dropdown>
        )}
        {reset.shown}
        {open === 'rename' && <Rename row={row} onClose={() => setOpen(undefined)} />}
        {open === 'move' && <MoveUnit row={row} onClose={() => setOpen(undefined)} />}
        {open === 'authorise' && <Authorise row={row} onClose={() => setOpen(undefined)} />}
      </td>
    </>
  )
}
