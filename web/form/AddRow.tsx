import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'

type Props = { noun: string; count: number; max: number; onAdd: () => void; order?: ReactNode }

/** 新增, what orders the rows, and how many rows are still possible. */
export function AddRow({ noun, count, max, onAdd, order }: Props) {
  const full = count >= max
  const told = `已有 ${count} 条，最多 ${max} 条`
  return (
    <div className="rows-add">
      <Button
        type="primary"
        ghost
        icon={<PlusOutlined aria-hidden />}
        disabled={full}
        aria-label={`新增${noun}`}
        onClick={onAdd}
      >
        新增
      </Button>
      {order}
      <span className="quiet">{full ? `${told}，不能再加` : told}</span>
    </div>
  )
}
