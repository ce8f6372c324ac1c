import { App } from 'antd'
import { useState } from 'react'
import { useChange } from '../../../api/ask.ts'
import { client } from '../../../api/client.ts'
import { remember } from '../../../checks/remembered.ts'
import { useRegion, useWho } from '../../../session.tsx'
import { refusalSentence } from '../../../words/refusals.ts'
import type { Drafting, Outcome } from './draft.ts'
import type { Told } from './told.ts'

export type Decision = ReturnType<typeof useDeciding>

/** 通过, 退回修改, 不通过: what is missing is said at its field, a refusal keeps everything that was written. */
export function useDeciding(told: Told, { draft, forget }: Drafting, onDone: (words: string) => void) {
  const { message } = App.useApp()
  const region = useRegion()
  const { account } = useWho()
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<string>()
  const change = useChange((at, outcome: Outcome) => send(at, outcome), {
    done: (_, outcome) => {
      if (outcome === 'approve' && told.asksRecommendation)
        remember(`texts:${region}:${account}`, {
          recommendation: draft.recommendation,
          groupOpinion: draft.groupOpinion,
        })
      setAsked(false)
      forget()
      message.success(`${told.applicantName}：${doneWords[outcome]}`)
      onDone(doneWords[outcome])
    },
    failed: (refusal) => setRefused(refusalSentence(refusal)),
  })
  const text = (outcome: Outcome) => draft.texts[outcome].trim()
  const complete = (outcome: Outcome) =>
    (text(outcome) !== '' || (outcome === 'approve' && told.withoutWords)) &&
    (outcome !== 'approve' ||
      !told.asksRecommendation ||
      (draft.recommendation.trim() !== '' && draft.groupOpinion.trim() !== ''))
  return {
    asked,
    ask: () => setAsked(true),
    refused,
    pending: change.isPending,
    submit(outcome: Outcome = draft.outcome) {
      setAsked(true)
      setRefused(undefined)
      if (complete(outcome) && !change.isPending) change.mutate(outcome)
    },
  }

  function send(at: string, outcome: Outcome) {
    const { id, version, asksRecommendation } = told
    const path = { params: { path: { region: at, id } } }
    const { recommendation, groupOpinion } = draft
    const reason = text(outcome)
    if (outcome === 'approve')
      return client.PUT('/api/{region}/checks/{id}/approval', {
        ...path,
        body: { version, opinion: reason, ...(asksRecommendation && { recommendation, groupOpinion }) },
      })
    return outcome === 'return'
      ? client.PUT('/api/{region}/checks/{id}/return', { ...path, body: { version, reason, marks: [...draft.marks] } })
      : client.PUT('/api/{region}/checks/{id}/refusal', { ...path, body: { version, reason } })
  }
}

const doneWords: Record<Outcome, string> = { approve: '已通过', return: '已退回修改', refuse: '审核不通过' }
