import { Checkbox } from 'antd'
import { memo } from 'react'
import { useOpened } from '../form/context.ts'
import { summaryOf } from '../form/rows.ts'
import { withoutKind } from './columns.ts'
import type { OfferedRow } from './offered.ts'

type Props = { offered: OfferedRow; named: boolean; ticked: boolean; onTick: (on: boolean) => void }

/** One entry that can be ticked, with enough to tell it apart; greyed where it is in the declaration already. */
export const OfferedLine = memo(
  function OfferedLine({ offered, named, ticked, onTick }: Props) {
    const { name, kindName, taken, shown } = offered
    const { facts, files } = summaryOf(withoutKind(shown), useOpened())
    return (
      <li data-taken={taken ? true : undefined}>
        <Checkbox checked={ticked} disabled={taken !== null} onChange={({ target }) => onTick(target.checked)}>
          <b>{name || kindName}</b>
        </Checkbox>
        <p>
          {named && <span className="chip">{kindName}</span>}
          {facts.map(({ id, label, text }) => (
            <span key={id}>
              <small>{label}</small> {text}
            </span>
          ))}
          <span className="quiet">附件 {files.length} 份</span>
        </p>
        {taken && <p className="import-taken">已导入「{taken.heading}」</p>}
        {!taken && offered.void && <p className="import-void">{offered.void}：不符合本项条件，可以导入但不计数</p>}
      </li>
    )
  },
  (one, other) => one.offered === other.offered && one.ticked === other.ticked && one.named === other.named,
)
