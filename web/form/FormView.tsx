import { ExclamationCircleFilled } from '@ant-design/icons'
import { useCallback, useMemo } from 'react'
import type { Row, Sheet } from '../../core/condition.ts'
import { cascaded } from '../../core/field/choice.ts'
import type { Problem } from '../../core/form.ts'
import type { ShownSection } from '../../core/shape.ts'
import { SectionContext, useOpened } from './context.ts'
import { FieldsView } from './FieldsView.tsx'
import { isNamed, saidIn, saidKey } from './findings.ts'
import './form.css'
import { ImportedRows } from '../taking-over/ImportedRows.tsx'
import type { Changed } from './kinds/kind.ts'
import type { Locks } from './locks.ts'
import { RowList } from './RowList.tsx'
import { RowTable } from './RowTable.tsx'
import type { SectionValue } from './sections.ts'

type Props = {
  shown: ShownSection
  value: SectionValue | undefined
  problems: readonly Problem[]
  unfinished: ReadonlySet<Problem>
  namesMissing: boolean
  namesUnfinished: boolean
  locks: Locks
  wanted?: string | undefined
  wantedField?: string | undefined
  onChange: (section: string, value: SectionValue) => void
  /** As it is now, also for what arrives when the section is no longer shown. */
  valueNow: (section: string) => SectionValue | undefined
}

/** One section of a form, to be filled in. */
export function FormView(props: Props) {
  const { shown, value, problems, unfinished, namesMissing, namesUnfinished, locks, wanted, onChange, valueNow } = props
  const { section } = shown
  const { form } = useOpened()
  const said = useMemo(() => saidIn(section, problems, unfinished), [section, problems, unfinished])
  const change = useCallback((next: SectionValue) => onChange(section.id, next), [onChange, section.id])
  const onField = useCallback(
    (row: string | undefined, field: string, next: Changed) => {
      const now = valueNow(section.id)
      const free = <One extends Sheet>(sheet: One) => cascaded(section.fields, sheet, field, form) as One
      if (row === undefined) return change(free(changed((now ?? {}) as Sheet, field, next)))
      change(((now ?? []) as readonly Row[]).map((one) => (one.id === row ? free(changed(one, field, next)) : one)))
    },
    [change, valueNow, section, form],
  )
  const Rows = section.list?.from ? ImportedRows : form.manner?.rows === 'window' ? RowTable : RowList
  const whole = said.get(saidKey(undefined, undefined))
  const fields = { said, namesMissing, namesUnfinished, locks, onField }
  if (shown.none) return <p className="section-none">已勾选“{section.none}”，本栏目不用填写。</p>
  return (
    <SectionContext value={section.id}>
      {whole && isNamed(whole, props) && (
        <p className="field-problem section-problem" role="alert">
          <ExclamationCircleFilled aria-hidden /> <span>{whole.problem}</span>
        </p>
      )}
      {shown.is === 'sheet' ? (
        <div className="sheet">
          <FieldsView fields={shown.fields} {...fields} />
        </div>
      ) : (
        <Rows
          shown={shown}
          rows={(value ?? []) as readonly Row[]}
          onRows={change}
          wanted={wanted}
          wantedField={props.wantedField}
          {...fields}
        />
      )}
    </SectionContext>
  )
}

const changed = <One extends Sheet>(sheet: One, field: string, next: Changed): One => ({
  ...sheet,
  [field]: typeof next === 'function' ? next(sheet[field]) : next,
})
