import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'

type Props = { noun: string; count: number; max: number; onAdd: () => void }

/** 新增, and how many rows are still possible. */
export function AddRow({ noun, count, max, onAdd }: Props) {
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
      <span className="quiet">{full ? `${told}，不能再加` : told}</span>
    </div>
  )
}
