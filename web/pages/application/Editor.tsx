import { useMemo } from 'react'
import { shapeSection } from '../../../core/shape.ts'
import { Guidance } from '../../application/Guidance.tsx'
import type { Own } from '../../application/own.ts'
import { SaveState } from '../../application/SaveState.tsx'
import { SectionNav } from '../../application/SectionNav.tsx'
import { TaskPanel } from '../../application/TaskPanel.tsx'
import { OpenedContext } from '../../form/context.ts'
import { FormView } from '../../form/FormView.tsx'
import { NoneTick } from '../../form/NoneTick.tsx'
import { EditorActs, EditorPager } from './EditorActs.tsx'
import { EditorBar } from './EditorBar.tsx'
import { EditorOverlays } from './EditorOverlays.tsx'
import { EditorTop } from './EditorTop.tsx'
import { useEditing } from './editing.ts'
import { SectionHead } from './SectionHead.tsx'

/** The sections at the side, one of them open. */
export function Editor({ own }: { own: Own }) {
  const editing = useEditing(own)
  const { form, today, search, seen, autosave, held, answers, stored, known, opened, locksAt, now } = editing
  const { problems, unfinished, entries, tasks } = editing.overview
  const { goTo, goToSection, leave, check, submit, keep, saveSeen, savingWhole } = editing
  const locks = useMemo(() => (now ? locksAt(now.id) : undefined), [locksAt, now])
  const shown = now && shapeSection(form, now.id, answers, known, today, stored)
  if (!now || !shown || !locks) return null
  const here = entries.findIndex(({ section }) => section.id === now.id)
  const whole = form.manner?.saving === 'whole-sections'
  const save = whole ? () => void savingWhole.save([now]) : saveSeen
  const found = savingWhole.foundAt(now.id)
  const nav = <SectionNav entries={entries} now={now.id} onGo={goToSection} />
  const taskPanel = <TaskPanel tasks={tasks} now={now.id} onGo={goTo} />

  return (
    <OpenedContext value={opened}>
      <div className="editor">
        <EditorTop own={own} today={today} onLeave={leave} />
        <EditorBar
          heading={now.heading}
          at={here + 1}
          of={entries.length}
          blocking={tasks.filter(({ is }) => is !== 'advice').length}
          onSheet={editing.setSheet}
        />
        <div className="editor-body">
          <aside className="editor-left" aria-label="栏目">
            {nav}
          </aside>
          <main className="editor-form">
            <SectionHead own={own} section={now} locks={locks} onSave={save} />
            <NoneTick section={now} answers={answers} locked={locks.locked !== 'nothing'} />
            <FormView
              key={now.id}
              shown={shown}
              value={answers[now.id]}
              problems={found.length > 0 ? [...found, ...problems] : problems}
              unfinished={unfinished}
              namesUnfinished={seen.has(now.id) || savingWhole.isAsked(now.id)}
              namesMissing={search.has('field') || search.has('asked') || savingWhole.isAsked(now.id)}
              locks={locks}
              wanted={editing.row}
              wantedField={editing.field}
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
          <SaveState held={held} savedAt={own.savedAt} onRetry={() => void autosave.retry()} whole={whole} />
          <EditorActs own={own} onSave={save} onKeep={keep} onCheck={check} onSubmit={submit} />
        </footer>
        <EditorOverlays
          own={own}
          editing={editing}
          nav={nav}
          tasks={taskPanel}
          onDone={() => void editing.navigate(editing.address(`application/${own.id}/submitted`))}
        />
      </div>
    </OpenedContext>
  )
}
