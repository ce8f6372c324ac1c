import { Button } from 'antd'
import { memo } from 'react'
import type { Own } from '../../application/own.ts'
import { PaperButtons } from '../../paper/PaperButtons.tsx'

type Acts = {
  own: Own
  onSave: () => void
  /** Everything typed has been kept. */
  onKeep: () => Promise<boolean>
  onCheck: () => void
  onSubmit: () => void
}

/** What is done with the form as a whole. */
export const EditorActs = memo(function EditorActs({ own, onSave, onKeep, onCheck, onSubmit }: Acts) {
  return (
    <>
      <span className="only-wide acts">
        <PaperButtons own={own} before={onKeep} />
      </span>
      <Button onClick={onSave}>暂存</Button>
      {own.detects ? (
        <Button type="primary" onClick={onCheck}>
          提交审核
        </Button>
      ) : (
        <>
          <Button onClick={onCheck}>检查</Button>
          <Button type="primary" onClick={onSubmit}>
            提交
          </Button>
        </>
      )}
    </>
  )
})

type Neighbours = { before: string | undefined; after: string | undefined; onGo: (section: string) => void }

export const EditorPager = memo(function EditorPager({ before, after, onGo }: Neighbours) {
  return (
    <div className="editor-pager">
      <Button disabled={before === undefined} onClick={() => before !== undefined && onGo(before)}>
        上一项
      </Button>
      <Button disabled={after === undefined} onClick={() => after !== undefined && onGo(after)}>
        下一项
      </Button>
    </div>
  )
})
