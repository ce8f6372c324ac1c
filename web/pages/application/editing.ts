import { App } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Mark } from '../../../core/application.ts'
import { problemsOf } from '../../../core/completeness.ts'
import { useChangeSpecialty } from '../../application/ChangeSpecialty.tsx'
import { useFilling } from '../../application/filling.ts'
import { useLeaving } from '../../application/leaving.ts'
import { useOverview } from '../../application/overview.ts'
import type { Own } from '../../application/own.ts'
import { useSavingWhole } from '../../application/saving-whole.ts'
import { useStoring } from '../../application/storing.ts'
import { todayInChina } from '../../application/today.ts'
import { isSending } from '../../evidence/sendings.ts'
import type { Opened } from '../../form/context.ts'
import { closedLocks } from '../../form/locks.ts'
import { goToPlace, goToPlaceSoon, type Place } from '../../form/place.ts'
import { useSteady } from '../../form/steady.ts'
import { useAddress, useRegion } from '../../session.tsx'

/** Everything an open form does, whichever way its sections are laid out. */
export function useEditing(own: Own) {
  const { form } = own
  const region = useRegion()
  const address = useAddress()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [search, setSearch] = useSearchParams()
  const [today] = useState(todayInChina)
  const [sheet, setSheet] = useState<'sections' | 'tasks'>()
  const [submitting, setSubmitting] = useState(false)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const filled = useFilling(own, today)
  const { autosave, held, answers, stored, known } = filled
  const { leaving, save } = useLeaving(own, autosave)
  const storing = useStoring(own, today, filled)
  const kept = useSteady(() => save(true))
  const behind = useChangeSpecialty(own, kept)
  const opened = useMemo(
    (): Opened => ({ region, application: own.id, form, today, storing, stale: own.stale, behind }),
    [region, own.id, own.stale, form, today, storing, behind],
  )
  const overview = useOverview(form, answers, known, today, own.returned?.marks ?? noMarks, stored)
  const { entries, first } = overview
  const locksAt = useMemo(() => (own.editable ? overview.locksAt : () => closedLocks), [own.editable, overview.locksAt])
  const wantedSection = search.get('section')
  const now = entries.find(({ section }) => section.id === wantedSection)?.section ?? first
  const row = search.get('row') ?? undefined
  const field = search.get('field') ?? undefined
  const clash = Object.entries(held).find(([, one]) => one.status === 'conflict' && one.theirs)
  const clashing = clash && form.sections.find(({ id }) => id === clash[0])
  const whole = form.manner?.saving === 'whole-sections'

  useEffect(() => {
    if (!now?.id) return
    if (row === undefined && field === undefined) document.querySelector('.editor-form')?.scrollTo(0, 0)
    const place = { section: now.id, ...(row !== undefined && { row }), ...(field !== undefined && { field }) }
    const timer = goToPlaceSoon(place, 120)
    return () => clearTimeout(timer)
  }, [now?.id, row, field])

  const see = (sections: readonly string[]) => setSeen((before) => new Set([...before, ...sections]))
  const goTo = useSteady((place: Place) => {
    setSheet(undefined)
    if (place.section === now?.id && goToPlace(place)) return
    const go = () => {
      if (now) {
        autosave.tidy(now.id)
        see([now.id])
      }
      setSearch(new URLSearchParams({ ...place }))
    }
    if (!whole) return void leaving(go)
    const unsaved = now && held[now.id]?.status === 'unsaved' && groupOf(place.section) !== now.group
    if (unsaved) void message.warning(`「${now.heading}」有修改尚未保存，内容已留在本机`)
    go()
  })
  const groupOf = (id: string) => form.sections.find((one) => one.id === id)?.group
  const goToSection = useSteady((section: string) => goTo({ section }))
  const leave = useSteady((page: string) => void leaving(() => void navigate(address(page))))
  const check = useSteady(() => leave(`application/${own.id}/check`))
  const savingWhole = useSavingWhole(own, today, filled, goTo)
  const submit = useSteady(async () => {
    if (isSending(own.id)) return void message.warning('还有附件正在上传，上传完成后再提交')
    if (whole) {
      const unsaved = entries.find(({ section }) => (held[section.id]?.status ?? 'saved') !== 'saved')?.section
      if (unsaved) {
        message.warning(`「${unsaved.heading}」有修改尚未保存，请先保存再提交`)
        return goToSection(unsaved.id)
      }
    } else if (!(await save(true))) return
    if (problemsOf(form, answers, known, today).some(({ advice }) => !advice))
      return navigate(address(`application/${own.id}/check`))
    setSubmitting(true)
  })
  /** Before a paper is made: it shows what has been saved. */
  const keep = useSteady(async () => {
    if (!whole) return save(true)
    if (Object.values(held).some(({ status }) => status !== 'saved'))
      message.info('有修改尚未保存，打印的是已经保存的内容')
    return true
  })
  const saveSeen = useSteady(() => {
    if (now) see([now.id])
    void save()
  })
  return {
    ...{ form, today, search, sheet, setSheet, submitting, setSubmitting, seen, see, address, navigate },
    ...{ autosave, held, answers, stored, known, opened, overview, locksAt, now, row, field, clash, clashing },
    ...{ goTo, goToSection, leave, check, submit, keep, saveSeen, savingWhole },
  }
}

export type Editing = ReturnType<typeof useEditing>

const noMarks: readonly Mark[] = []
