import { useEffect, useRef, useState } from 'react'
import type { Mark } from '../../../../core/application.ts'
import { useKeys } from '../../../checks/keys.ts'
import { setLooked } from '../../../checks/looked.ts'
import { useRegion, useWho } from '../../../session.tsx'
import { Deciding } from './Deciding.tsx'
import { useDeciding } from './deciding.ts'
import { type Outcome, toggled, useDraft } from './draft.ts'
import { Head } from './Head.tsx'
import { Outline } from './Outline.tsx'
import { PhoneBar } from './PhoneBar.tsx'
import { Reading } from './Reading.tsx'
import { sectionsOf } from './sections.ts'
import { outcomesOf, type Told } from './told.ts'
import { VerdictBar } from './VerdictBar.tsx'

type Props = {
  told: Told
  back: string
  onFormer: (() => void) | undefined
  onNext: (() => void) | undefined
  nextName: string | undefined
  onDone: (words: string) => void
}

/** One file: what the applicant submitted, and what this desk says to it. */
export function File({ told, back, onFormer, onNext, nextName, onDone }: Props) {
  const region = useRegion()
  const who = useWho()
  const drafted = useDraft(told.id, told.submissions)
  const able = outcomesOf(told)
  const outcome = able.find((one) => one === drafted.draft.outcome) ?? able[0] ?? 'approve'
  const drafting = { ...drafted, draft: { ...drafted.draft, outcome } }
  const { draft, change } = drafting
  const [barring, setBarring] = useState(false)
  const opinion = useRef<HTMLTextAreaElement>(null)
  const mayDecide = told.allowed.includes('approve') || told.allowed.includes('sendBack')
  const deciding = useDeciding(told, drafting, onDone)
  const { id, submissions } = told
  useEffect(() => setLooked(region, who.account, { id, submissions }), [region, who.account, id, submissions])
  const choose = (outcome: Outcome) => {
    if (!able.includes(outcome)) return
    change({ outcome })
    opinion.current?.focus()
  }
  useKeys({
    1: () => choose('approve'),
    2: () => choose('return'),
    3: () => choose('refuse'),
    4: () => told.allowed.includes('bar') && setBarring(true),
  })
  const onMark = (place: Mark) => {
    const marks = toggled(draft.marks, place)
    change({ marks, ...(marks.length > 0 && draft.outcome === 'approve' && { outcome: 'return' as const }) })
  }
  /** 退回申报人修改 at the foot: done at once when the opinion has been written, else the way there. */
  const sendBack = () => {
    change({ outcome: 'return' })
    if (draft.texts.return.trim()) deciding.submit('return')
    else {
      deciding.ask()
      opinion.current?.focus()
      opinion.current?.scrollIntoView({ block: 'center' })
    }
  }
  const sections = sectionsOf(told)
  /** 退回 and 通过 at the top and at the foot, where 通过 needs no words. */
  const verdict = told.withoutWords && mayDecide && (
    <VerdictBar
      pending={deciding.pending}
      {...(able.includes('return') && { onReturn: sendBack })}
      {...(able.includes('approve') && { onApprove: () => deciding.submit('approve') })}
    />
  )
  return (
    <>
      <article className="check-file" aria-label={`${told.applicantName}的申报材料`}>
        <Head told={told} back={back} onFormer={onFormer} onNext={onNext} />
        {verdict}
        {sections.length === 0 ? (
          <Outline told={told} />
        ) : (
          <Reading
            told={told}
            sections={sections}
            marks={draft.marks}
            {...(mayDecide && { onMark, onSendBack: sendBack })}
          />
        )}
        {verdict}
      </article>
      <Deciding
        told={told}
        sections={sections}
        drafting={drafting}
        deciding={deciding}
        mayDecide={mayDecide}
        nextName={nextName}
        opinion={opinion}
        barring={barring}
        onBarring={setBarring}
        onBarred={() => onDone('加入黑名单')}
      />
      <PhoneBar
        onFormer={onFormer}
        onNext={onNext}
        {...(mayDecide && {
          onReturn: () => choose('return'),
          ...(able.includes('approve') && {
            onApprove: () => (told.withoutWords ? deciding.submit('approve') : choose('approve')),
          }),
          withoutWords: told.withoutWords,
        })}
      />
    </>
  )
}
