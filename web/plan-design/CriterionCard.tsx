import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import type { Criterion } from '../../core/plan-design.ts'
import type { Way } from '../../core/title.ts'
import { CriterionFields } from './CriterionFields.tsx'
import { placeId, useFaultsBelow } from './faults.ts'
import { OrderTools } from './OrderTools.tsx'
import { usePalette } from './palette.ts'
import { criterionSentence } from './sentence.ts'

type Props = {
  criterion: Criterion
  at: string
  number: number
  part: string
  ways: readonly Way[]
  /** It has just been made. */
  opened: boolean
  tools: Omit<Parameters<typeof OrderTools>[0], 'name'>
  onChange: (change: (criterion: Criterion) => Criterion) => void
}

/** One criterion: folded it reads as a sentence, unfolded it is filled in. What is wrong with it unfolds it. */
export function CriterionCard({ criterion, at, number, part, ways, opened, tools, onChange }: Props) {
  const palette = usePalette()
  const faults = useFaultsBelow(at)
  const [open, setOpen] = useState(opened || faults > 0)
  const [wasWrong, setWasWrong] = useState(faults > 0)
  useEffect(() => {
    if (faults > 0 && !wasWrong) setOpen(true)
    setWasWrong(faults > 0)
  }, [faults, wasWrong])
  const name = criterion.clause || `${part}第 ${number} 项`
  return (
    <article className="criterion" data-open={open || undefined} id={placeId(at)} tabIndex={-1}>
      <header>
        <button type="button" className="criterion-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          <span className="row-number" aria-hidden>
            {number}
          </span>
          <b>{criterion.says || '（未填写要求）'}</b>
          {faults > 0 && <span className="chip bad">{faults} 处问题</span>}
        </button>
        <OrderTools {...tools} name={name} />
      </header>
      <p className="criterion-sentence">{criterionSentence(criterion, palette)}</p>
      {open && <CriterionFields {...{ criterion, at, ways, onChange }} />}
    </article>
  )
}
