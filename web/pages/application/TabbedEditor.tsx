import { Alert, App } from 'antd'
import { useMemo } from 'react'
import type { Section } from '../../../core/form.ts'
import { shapeSection } from '../../../core/shape.ts'
import { GroupTabs } from '../../application/GroupTabs.tsx'
import { Guidance } from '../../application/Guidance.tsx'
import { groupsOf } from '../../application/groups.ts'
import { hasDefence, OwnDefence } from '../../application/OwnDefence.tsx'
import type { Own } from '../../application/own.ts'
import { SaveState } from '../../application/SaveState.tsx'
import { SectionNav } from '../../application/SectionNav.tsx'
import { nextLine } from '../../application/steps.ts'
import { TaskPanel } from '../../application/TaskPanel.tsx'
import { OpenedContext } from '../../form/context.ts'
import { FormView } from '../../form/FormView.tsx'
import { NoneTick } from '../../form/NoneTick.tsx'
import { EditorPager } from './EditorActs.tsx'
import { EditorBar } from './EditorBar.tsx'
import { EditorOverlays } from './EditorOverlays.tsx'
import { EditorTop } from './EditorTop.tsx'
import { useEditing } from './editing.ts'
import { Following } from './Following.tsx'
import { FormFoot, slotsIn } from './FormFoot.tsx'
import { GroupHead, GroupSectionHead } from './GroupHead.tsx'
import { Returned } from './SectionHead.tsx'
import './tabbed.css'

/** The groups as tabs along the top, all sections of one under each other, the function buttons below. */
export function TabbedEditor({ own }: { own: Own }) {
  const editing = useEditing(own)
  const { form, today, search, seen, autosave, held, answers, stored, known, opened, locksAt, now } = editing
  const { problems, unfinished, entries, tasks } = editing.overview
  const { goTo, goToSection, leave, savingWhole } = editing
  const { message } = App.useApp()
  const groups = useMemo(() => groupsOf(entries, held), [entries, held])
  const group = groups.find(({ name }) => name === now?.group)
  if (!now || !group) return null
  const whole = form.manner?.saving === 'whole-sections'
  const shown = group.sections.flatMap(({ id }) => shapeSection(form, id, answers, known, today, stored) ?? [])
  const emptying = (section: Section) => ({
    section,
    locks: locksAt(section.id),
    editable: own.editable,
    onEmpty: stored[section.id] === undefined ? undefined : () => savingWhole.empty(section),
  })
  const save = () => (whole ? void savingWhole.save(group.sections) : editing.saveSeen())
  const nav = <SectionNav entries={entries} now={now.id} onGo={goToSection} />
  const taskPanel = <TaskPanel tasks={tasks} now={now.id} onGo={goTo} />
  const blocking = tasks.filter(({ is }) => is !== 'advice').length

  return (
    <OpenedContext value={opened}>
      <div className="editor tabbed">
        <EditorTop own={own} today={today} onLeave={leave} />
        <GroupTabs groups={groups} now={group.name} panel="tab-panel" onGo={goToSection} />
        <EditorBar
          heading={group.name}
          at={groups.indexOf(group) + 1}
          of={groups.length}
          blocking={blocking}
          onSheet={editing.setSheet}
        />
        <div className="editor-body">
          <main className="editor-form">
            <div role="tabpanel" id="tab-panel" aria-label={group.name}>
              {own.editable ? (
                <Returned own={own} />
              ) : (
                <Alert
                  type="info"
                  showIcon
                  className="editor-returned"
                  title={`${own.stateName}：各项信息现在不能修改。${nextLine(own).strong}`}
                  description={nextLine(own).text}
                />
              )}
              <GroupHead
                group={group}
                editable={own.editable}
                red={form.manner?.required === 'red'}
                onSave={save}
                alone={shown.length === 1 && shown[0] ? emptying(shown[0].section) : undefined}
              />
              {shown.map((one) => {
                const { section } = one
                const found = savingWhole.foundAt(section.id)
                const asked = savingWhole.isAsked(section.id)
                return (
                  <section key={section.id} aria-label={section.heading} className="group-section">
                    <GroupSectionHead group={group} {...emptying(section)} />
                    <NoneTick
                      section={section}
                      answers={answers}
                      locked={!own.editable || locksAt(section.id).locked !== 'nothing'}
                    />
                    <FormView
                      shown={one}
                      value={answers[section.id]}
                      problems={found.length > 0 ? [...found, ...problems] : problems}
                      unfinished={unfinished}
                      namesUnfinished={own.editable && (seen.has(section.id) || asked)}
                      namesMissing={own.editable && (search.has('field') || search.has('asked') || asked)}
                      locks={locksAt(section.id)}
                      wanted={section.id === now.id ? editing.row : undefined}
                      wantedField={section.id === now.id ? editing.field : undefined}
                      onChange={autosave.change}
                      valueNow={autosave.valueOf}
                    />
                  </section>
                )
              })}
              {hasDefence(own, group.name, groups) && <OwnDefence own={own} />}
            </div>
            <EditorPager
              before={groups[groups.indexOf(group) - 1]?.sections[0]?.id}
              after={groups[groups.indexOf(group) + 1]?.sections[0]?.id}
              onGo={goToSection}
            />
            <Following own={own} onSubmit={editing.submit} />
          </main>
          {own.editable && (
            <aside className="editor-right" aria-label="需要处理和填写说明">
              {taskPanel}
              <Guidance form={form} section={now} />
            </aside>
          )}
        </div>
        <footer className="editor-foot">
          <SaveState held={held} savedAt={own.savedAt} onRetry={() => void autosave.retry()} whole={whole} />
          <FormFoot
            own={own}
            slots={slotsIn(shown, (section, field) => locksAt(section).isLocked(undefined, field))}
            onSave={save}
            onSubmit={editing.submit}
            onCheck={editing.check}
            onKeep={editing.keep}
          />
        </footer>
        <EditorOverlays
          own={own}
          editing={editing}
          nav={nav}
          tasks={taskPanel}
          onDone={() => {
            editing.setSubmitting(false)
            message.success(own.undertaking.ask?.done ?? '提交成功')
          }}
        />
      </div>
    </OpenedContext>
  )
}
