import { App } from 'antd'
import type { Row, Sheet } from '../../core/condition.ts'
import type { FieldOf, FileRef, Json } from '../../core/form.ts'
import type { FileSlot } from '../evidence/AttachmentWindow.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { useOpened } from './context.ts'
import { problemSentence } from './findings.ts'
import { fieldAddress } from './place.ts'
import type { Outcome, SectionValue } from './sections.ts'
import { useSteady } from './steady.ts'

export const filesOf = (value: Json | undefined): readonly FileRef[] =>
  Array.isArray(value) ? (value as readonly FileRef[]) : value && typeof value === 'object' ? [value as FileRef] : []

type At = { section: string; row?: string | undefined }

/** Makes the slot of one field: what is sent or deleted there is stored at once, in the row or on the page. */
export function useSlots() {
  const { region, application, form, storing } = useOpened()
  const { message } = App.useApp()
  const said = (section: string, outcome: Outcome) => {
    if (outcome.is === 'lost') return message.error('附件没有保存：网络不通或登录已失效，请重试')
    if (outcome.is !== 'refused') return undefined
    const [problem] = outcome.refusal.problems
    const its = form.sections.find(({ id }) => id === section)
    return message.error(its && problem ? problemSentence(its, problem) : refusalSentence(outcome.refusal))
  }
  const store = useSteady(
    async ({ section, row }: At, field: string, change: (files: readonly FileRef[]) => readonly FileRef[]) => {
      if (!storing) return
      const changed = <One extends Sheet>(sheet: One): One => ({
        ...sheet,
        [field]: [...change(filesOf(sheet[field]))],
      })
      const outcome = await storing.put(section, (value): SectionValue => {
        if (row === undefined) return changed((value ?? {}) as Sheet)
        return ((value ?? []) as readonly Row[]).map((one) => (one.id === row ? changed(one) : one))
      })
      said(section, outcome)
    },
  )
  const slotOf = (at: At, field: FieldOf<'files'>, files: readonly FileRef[], locked: boolean): FileSlot => ({
    id: fieldAddress(at.section, at.row, field.id),
    place: { application, section: at.section, field: field.id },
    rule: field,
    label: field.label,
    hint: field.hint,
    files,
    locked,
    onChange: (change) => void store(at, field.id, change),
  })
  /** Files belong to what has been stored; before that there is nothing to keep them with. */
  const mayAttach = ({ section, row }: At) => {
    if (storing?.isStored(section, row)) return true
    message.warning('请先保存本页内容，再上传附件')
    return false
  }
  return { region, slotOf, mayAttach }
}
