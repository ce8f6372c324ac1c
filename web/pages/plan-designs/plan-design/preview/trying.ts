import { useMemo, useRef, useState } from 'react'
import { problemsOf } from '../../../../../core/completeness.ts'
import type { Answers, Known } from '../../../../../core/condition.ts'
import type { Form } from '../../../../../core/form.ts'
import { shapeSection } from '../../../../../core/shape.ts'
import { todayInChina } from '../../../../application/today.ts'
import type { Opened, Storing } from '../../../../form/context.ts'
import type { SectionValue } from '../../../../form/sections.ts'
import { useSteady } from '../../../../form/steady.ts'
import { useRegion } from '../../../../session.tsx'

/** No application: what is typed stays in this page. */
const noApplication = 0

export function useTrying(form: Form, known: Known) {
  const region = useRegion()
  const [today] = useState(todayInChina)
  const [answers, setAnswers] = useState<Answers>({})
  const now = useRef(answers)
  const change = useSteady((section: string, value: SectionValue) => {
    now.current = { ...now.current, [section]: value }
    setAnswers(now.current)
  })
  const valueNow = useSteady((section: string) => now.current[section])
  const opened = useMemo((): Opened => {
    const storing: Storing = {
      put: async (section, changeOf) => {
        const value = changeOf(now.current[section])
        change(section, value)
        return { is: 'saved', version: 0, savedAt: '', value, problems: [] }
      },
      isStored: () => false,
      look: (section, value) => {
        const next = { ...now.current, [section]: value }
        return {
          shown: shapeSection(form, section, next, known, today),
          problems: problemsOf(form, next, known, today),
        }
      },
      kept: { rows: () => [], keep: () => {} },
    }
    return { region, application: noApplication, form, today, storing }
  }, [region, form, known, today, change])
  return { answers, opened, change, valueNow, today }
}
