import { App } from 'antd'
import type { Detail } from '../../core/sentence.ts'
import { refusalSentence } from '../words/refusals.ts'

type Result = { id: number; ok: boolean; refusal?: string | undefined; detail?: Detail | undefined }

/** Says after a batch what became of each person: one line when all went well, a list of names and reasons when not. */
export function useBatchOutcome() {
  const { message, modal } = App.useApp()
  return (what: string, results: readonly Result[], nameOf: (id: number) => string) => {
    const failed = results.filter(({ ok }) => !ok)
    const done = results.length - failed.length
    if (failed.length === 0) return void message.success(`${what}：${done} 人已办理`)
    modal.warning({
      title: `${what}：${done} 人已办理，${failed.length} 人未办理`,
      content: (
        <ul className="batch-failures">
          {failed.map(({ id, refusal, detail = {} }) => (
            <li key={id}>
              {nameOf(id)}：{refusalSentence({ refusal: refusal ?? 'unexpected', detail })}
            </li>
          ))}
        </ul>
      ),
    })
  }
}
