import { CheckCircleFilled, ExclamationCircleFilled, SyncOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Held } from '../form/sections.ts'
import { refusalSentence } from '../words/refusals.ts'
import { clockOf } from './today.ts'

/** 已保存 10:32 / 正在保存 / 未保存，重试: always there, and said to those who hear the page. */
export function SaveState({
  held,
  savedAt,
  onRetry,
  whole = false,
}: {
  held: Readonly<Record<string, Held>>
  savedAt: string | null
  onRetry: () => void
  /** Nothing is saved before somebody asks. */
  whole?: boolean
}) {
  const all = Object.values(held)
  const worst = (['refused', 'conflict', 'lost', 'saving', 'unsaved'] as const).find((status) =>
    all.some((one) => one.status === status),
  )
  const moments = [savedAt, ...all.map((one) => one.savedAt)].flatMap((one) => (one ? [one] : []))
  const last = moments.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1)
  return (
    <span className="save-state" role="status" data-status={worst ?? 'saved'}>
      {worst === 'refused' && (
        <>
          <ExclamationCircleFilled className="bad" aria-hidden /> 未保存：{refused(all)}
        </>
      )}
      {worst === 'conflict' && (
        <>
          <ExclamationCircleFilled className="warn" aria-hidden /> 另一个窗口也改了同一部分，请选择保留哪些内容
        </>
      )}
      {worst === 'lost' && (
        <>
          <ExclamationCircleFilled className="warn" aria-hidden /> 未保存，内容已留在本机，正在自动重试
          <Button type="link" size="small" onClick={onRetry}>
            重试
          </Button>
        </>
      )}
      {whole && worst === 'unsaved' && (
        <>
          <ExclamationCircleFilled className="warn" aria-hidden /> 尚未保存
          <i className="only-wide">　内容已留在本机</i>
        </>
      )}
      {(worst === 'saving' || (worst === 'unsaved' && !whole)) && (
        <>
          <SyncOutlined spin={worst === 'saving'} aria-hidden /> 正在保存
        </>
      )}
      {!worst && last && (
        <>
          <CheckCircleFilled className="ok" aria-hidden /> 已保存 <b>{clockOf(last)}</b>
          {!whole && <i className="only-wide">　填写时自动保存，可随时离开</i>}
        </>
      )}
      {!worst && !last && <i>{whole ? '填好本页后请点“保存”' : '填写时自动保存，可随时离开'}</i>}
    </span>
  )
}

const refused = (all: readonly Held[]) => {
  const refusal = all.find((one) => one.status === 'refused')?.refusal
  return refusal ? refusalSentence(refusal) : ''
}
