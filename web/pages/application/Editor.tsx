import { CheckCircleFilled, DownOutlined, ExclamationCircleFilled, UnorderedListOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Mark } from '../../../core/application.ts'
import { shapeSection } from '../../../core/shape.ts'
import { ConflictDialog } from '../../application/ConflictDialog.tsx'
import { useFilling } from '../../application/filling.ts'
import { Guidance } from '../../application/Guidance.tsx'
import { useLeaving } from '../../application/leaving.ts'
import { useOverview } from '../../application/overview.ts'
import { type Own, titleLine } from '../../application/own.ts'
import { SaveState } from '../../application/SaveState.tsx'
import { SectionNav } from '../../application/SectionNav.tsx'
import { TaskPanel } from '../../application/TaskPanel.tsx'
import { todayInChina } from '../../application/today.ts'
import { UndertakingDialog } from '../../application/UndertakingDialog.tsx'
import { OpenedContext } from '../../form/context.ts'
import { FormView } from '../../form/FormView.tsx'
import { goToPlace, type Place } from '../../form/place.ts'
import { useAddress, useRegion } from '../../session.tsx'
import { EditorTop } from './EditorTop.tsx'
import { SectionHead } from './SectionHead.tsx'

export function Editor({ own }: { own: Own }) {
  const { form } = own
  const region = useRegion()
  const address = useAddress()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [today] = useState(todayInChina)
  const [sheet, setSheet] = useState<'sections' | 'tasks'>()
  const [submitting, setSubmitting] = useState(false)
  const { autosave, held, answers, known } = useFilling(own, today)
  const { leaving, save } = useLeaving(form, autosave)
  const opened = useMemo(() => ({ region, application: own.id, form, today }), [region, own.id, form, today])

  const { problems, filling, entries, first, locksAt, tasks } = useOverview(
    form,
    answers,
    known,
    today,
    own.returned?.marks ?? noMarks,
  )
  const wantedSection = search.get('section')
  const now = entries.find(({ section }) => section.id === wantedSection)?.section ?? first
  const row = search.get('row') ?? undefined
  const field = search.get('field') ?? undefined
  const shown = now && shapeSection(form, now.id, answers, known, today)
  const here = entries.findIndex(({ section }) => section.id === now?.id)
  const clash = Object.entries(held).find(([, one]) => one.status === 'conflict' && one.theirs)
  const clashing = clash && form.sections.find(({ id }) => id === clash[0])

  useEffect(() => {
    if (!now?.id) return
    if (row === undefined && field === undefined) document.querySelector('.editor-form')?.scrollTo(0, 0)
    const place = { section: now.id, ...(row !== undefined && { row }), ...(field !== undefined && { field }) }
    const timer = setTimeout(() => goToPlace(place), 120)
    return () => clearTimeout(timer)
  }, [now?.id, row, field])

  const goTo = (place: Place) => {
    setSheet(undefined)
    if (place.section === now?.id && goToPlace(place)) return
    void leaving(() => {
      if (now) autosave.tidy(now.id)
      setSearch(new URLSearchParams({ ...place }))
    })
  }
  const submit = async () => {
    if (!(await save(true))) return
    if (problems.some(({ advice }) => !advice)) return navigate(address(`application/${own.id}/check`))
    setSubmitting(true)
  }
  if (!now || !shown) return null
  const blocking = tasks.filter(({ is }) => is !== 'advice').length
  const locks = locksAt(now.id)
  const nav = <SectionNav entries={entries} filling={filling} now={now.id} onGo={(section) => goTo({ section })} />
  const taskPanel = <TaskPanel tasks={tasks} now={now.id} onGo={goTo} />

  return (
    <OpenedContext value={opened}>
      <div className="editor">
        <EditorTop own={own} onLeave={(page) => void leaving(() => void navigate(address(page)))} />
        <div className="editor-bar only-narrow">
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
        </div>
        <div className="editor-body">
          <aside className="editor-left">{nav}</aside>
          <main className="editor-form">
            <SectionHead own={own} section={now} locks={locks} onSave={() => void save()} />
            <FormView
              key={now.id}
              shown={shown}
              value={answers[now.id]}
              problems={problems}
              namesMissing={search.has('field') || search.has('asked')}
              locks={locks}
              wanted={row}
              onChange={autosave.change}
            />
            <div className="editor-pager">
              <Button disabled={here <= 0} onClick={() => goTo({ section: entries[here - 1]?.section.id ?? now.id })}>
                上一项
              </Button>
              <Button
                disabled={here >= entries.length - 1}
                onClick={() => goTo({ section: entries[here + 1]?.section.id ?? now.id })}
              >
                下一项
              </Button>
            </div>
          </main>
          <aside className="editor-right">
            {taskPanel}
            <Guidance form={form} section={now} />
          </aside>
        </div>
        <footer className="editor-foot">
          <SaveState held={held} savedAt={own.savedAt} onRetry={() => void autosave.retry()} />
          <Button onClick={() => void save()}>暂存</Button>
          <Button onClick={() => void leaving(() => void navigate(address(`application/${own.id}/check`)))}>
            检查
          </Button>
          <Button type="primary" onClick={() => void submit()}>
            提交
          </Button>
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
        <h1 className="visually-hidden">{titleLine(own)}</h1>
      </div>
    </OpenedContext>
  )
}

const noMarks: readonly Mark[] = []
