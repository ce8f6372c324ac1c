import { Button } from 'antd'
import { refusalSentence } from '../words/refusals.ts'
import type { Task } from './task.ts'

/** Who was left out of a print-out and why; those with a character that no font has can be printed with a mark. */
export function Refused({ task: { refused }, onMarked }: { task: Task; onMarked?: (ids: number[]) => void }) {
  const rare = refused.filter(({ refusal }) => refusal === 'missing-glyphs').map(({ id }) => id)
  return (
    <>
      <ul className="batch-failures">
        {refused.map(({ id, name, refusal, detail = {} }) => (
          <li key={id}>
            {name || `编号 ${id}`}：{refusalSentence({ refusal, detail })}
          </li>
        ))}
      </ul>
      {onMarked && rare.length > 0 && (
        <Button size="small" onClick={() => onMarked(rare)}>
          用“〓”代替，打印这 {rare.length} 人
        </Button>
      )}
    </>
  )
}
