import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Row } from '../../core/condition.ts'
import type { Section } from '../../core/form.ts'
import { useOpened } from './context.ts'
import { stepped } from './rows.ts'

/** Which row of a list ordered by hand is chosen, and ↑ and ↓ for it; nothing where the order is not by hand. */
export function useRowOrder({ id: section, list }: Section, rows: readonly Row[], fixed: boolean) {
  const { storing } = useOpened()
  const [picked, setPicked] = useState<string>()
  const chosen = rows.some(({ id }) => id === picked) ? picked : rows[0]?.id
  if (list?.order !== 'by-hand' || rows.length < 2 || chosen === undefined) return undefined
  const at = rows.findIndex(({ id }) => id === chosen)
  const move = (by: 1 | -1) =>
    void storing?.put(section, (value) => stepped((value ?? []) as readonly Row[], chosen, by))
  const button = (word: string, by: 1 | -1, end: number) => (
    <Button
      icon={by < 0 ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}
      aria-label={`${word}第 ${at + 1} 条${list.noun}`}
      title={`${word}选中的第 ${at + 1} 条`}
      disabled={fixed || at === end}
      onClick={() => move(by)}
    />
  )
  const buttons = (
    <span className="row-order">
      {button('上移', -1, 0)}
      {button('下移', 1, rows.length - 1)}
    </span>
  )
  return { chosen, choose: setPicked, buttons }
}
