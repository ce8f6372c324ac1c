import { CheckCircleFilled, DownOutlined, ExclamationCircleFilled, UnorderedListOutlined } from '@ant-design/icons'
import { App, Drawer } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Mark } from '../../../core/application.ts'
import { problemsOf } from '../../../core/completeness.ts'
import { shapeSection } from '../../../core/shape.ts'
import { ConflictDialog } from '../../application/ConflictDialog.tsx'
import { useFilling } from '../../application/filling.ts'
import { Guidance } from '../../application/Guidance.tsx'
import { useLeaving } from '../../application/leaving.ts'
import { useOverview } from '../../application/overview.ts'
import type { Own } from '../../application/own.ts'
import { SaveState } from '../../application/SaveState.tsx'
import { SectionNav } from '../../application/SectionNav.tsx'
import { TaskPanel } from '../../application/TaskPanel.tsx'
import { todayInChina } from '../../application/today.ts'
import { UndertakingDialog } from '../../application/UndertakingDialog.tsx'
import { isSending } from '../../evidence/sendings.ts'
import { OpenedContext } from '../../form/context.ts'
import { FormView } from '../../form/FormView.tsx'
import { goToPlace, goToPlaceSoon, type Place } from '../../form/place.ts'
import { useSteady } from '../../form/steady.ts'
import { useAddress, useRegion } from '../../session.tsx'
import { EditorActs, EditorPager } from './EditorActs.tsx'
import { EditorTop } from './EditorTop.tsx'
import { SectionHead } from './SectionHead.tsx'

export function Editor({ own }: { own: Own }) {
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
  const { autosave, held, answers, stored, known } = useFilling(own, today)
  const { leaving, save } = useLeaving(own, autosave)
  const opened = useMemo(() => ({ region, application: own.id, form, today }), [region, own.id, form, today])

  const { problems, unfinished, filling, entries, first, locksAt, tasks } = useOverview(
    form,
    answers,
    known,
    today,
    own.returned?.marks ?? noMarks,
    stored,
  )
  const wantedSection = search.get('section')
  const now = entries.find(({ section }) => section.id === wantedSection)?.section ?? first
  const row = search.get('row') ?? undefined
  const field = search.get('field') ?? undefined
  const shown = now && shapeSection(form, now.id, answers, known, today, stored)
  const locks = useMemo(() => (now ? locksAt(now.id) : undefined), [locksAt, now])
  const here = entries.findIndex(({ section }) => section.id === now?.id)
  const clash = Object.entries(held).find(([, one]) => one.status === 'conflict' && one.theirs)
  const clashing = clash && form.sections.find(({ id }) => id === clash[0])

  useEffect(() => {
    if (!now?.id) return
    if (row === undefined && field === undefined) document.querySelector('.editor-form')?.scrollTo(0, 0)
    const place = { section: now.id, ...(row !== undefined && { row }), ...(field !== undefined && { field }) }
    const timer = goToPlaceSoon(place, 120)
    return () => clearTimeout(timer)
  }, [now?.id, row, field])

  const goTo = useSteady((place: Place) => {
    setSheet(undefined)
    if (place.section === now?.id && goToPlace(place)) return
    void leaving(() => {
      if (now) {
        autosave.tidy(now.id)
        setSeen((before) => new Set(before).add(now.id))
      }
      setSearch(new URLSearchParams({ ...place }))
    })
  })
  const goToSection = useSteady((section: string) => goTo({ section }))
  const leave = useSteady((page: string) => void leaving(() => void navigate(address(page))))
  const check = useSteady(() => leave(`application/${own.id}/check`))
  const submit = useSteady(async () => {
    if (isSending(own.id)) return void message.warning('还有附件正在上传，上传完成后再提交')
    if (!(await save(true))) return
    if (problemsOf(form, answers, known, today).some(({ advice }) => !advice))
      return navigate(address(`application/${own.id}/check`))
    setSubmitting(true)
  })
  const keep = useSteady(() => save(true))
  const saveSeen = useSteady(() => {
    if (now) setSeen((before) => new Set(before).add(now.id))
    void save()
  })
  if (!now || !shown || !locks) return null
  const blocking = tasks.filter(({ is }) => is !== 'advice').length
  const nav = <SectionNav entries={entries} filling={filling} now={now.id} onGo={goToSection} />
  const taskPanel = <TaskPanel tasks={tasks} now={now.id} onGo={goTo} />

  return (
    <OpenedContext value={opened}>
      <div className="editor">
        <EditorTop own={own} today={today} onLeave={leave} />
        <nav className="editor-bar only-narrow" aria-label="栏目和问题">
          <button type="button" onClick={() => setSheet('sections')}>
            <UnorderedListOutlined aria-hidden />
            <span>
              <b>{now.heading}</b>
              <em>
                第 {here + 1} 项，共 {entries.length} 项
              </em>
            </span>
            <DownOutlined aria-hidden />
          </button>
          <button type="button" className={blocking > 0 ? 'bad' : 'ok'} onClick={() => setSheet('tasks')}>
            {blocking > 0 ? <ExclamationCircleFilled aria-hidden /> : <CheckCircleFilled aria-hidden />} 问题 {blocking}
          </button>
        </nav>
        <div className="editor-body">
          <aside className="editor-left" aria-label="栏目">
            {nav}
          </aside>
          <main className="editor-form">
            <SectionHead own={own} section={now} locks={locks} onSave={saveSeen} />
            <FormView
              key={now.id}
              shown={shown}
              value={answers[now.id]}
              problems={problems}
              unfinished={unfinished}
              namesUnfinished={seen.has(now.id)}
              namesMissing={search.has('field') || search.has('asked')}
              locks={locks}
              wanted={row}
              onChange={autosave.change}
              valueNow={autosave.valueOf}
            />
            <EditorPager
              before={entries[here - 1]?.section.id}
              after={entries[here + 1]?.section.id}
              onGo={goToSection}
            />
          </main>
          <aside className="editor-right" aria-label="需要处理和填写说明">
            {taskPanel}
            <Guidance form={form} section={now} />
          </aside>
        </div>
        <footer className="editor-foot">
          <SaveState held={held} savedAt={own.savedAt} onRetry={() => void autosave.retry()} />
          <EditorActs own={own} onSave={saveSeen} onKeep={keep} onCheck={check} onSubmit={submit} />
        </footer>
        <Drawer
          open={sheet !== undefined}
          onClose={() => setSheet(undefined)}
          placement="bottom"
          size="78%"
          title={sheet === 'tasks' ? '需要处理' : '申报信息'}
          rootClassName="editor-sheet"
        >
          {sheet === 'tasks' ? taskPanel : nav}
        </Drawer>
        {clash && clashing && (
          <ConflictDialog
            key={clash[1].theirs?.version}
            section={clashing}
            held={clash[1] as Parameters<typeof ConflictDialog>[0]['held']}
            onSettle={(value) => autosave.settle(clashing.id, value)}
          />
        )}
        {submitting && (
          <UndertakingDialog
            own={own}
            onClose={() => setSubmitting(false)}
            onDone={() => void navigate(address(`application/${own.id}/submitted`))}
            onRefused={() => void navigate(address(`application/${own.id}/check`))}
          />
        )}
      </div>
    </OpenedContext>
  )
}

const noMarks: readonly Mark[] = []
