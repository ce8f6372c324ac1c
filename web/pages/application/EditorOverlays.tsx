import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { ConflictDialog } from '../../application/ConflictDialog.tsx'
import type { Own } from '../../application/own.ts'
import { UndertakingDialog } from '../../application/UndertakingDialog.tsx'
import type { Editing } from './editing.ts'

type Props = { own: Own; editing: Editing; nav: ReactNode; tasks: ReactNode; onDone: () => void }

/** What opens over the form: the sheets of narrow screens, two windows' conflict, the question before submission. */
export function EditorOverlays({ own, editing, nav, tasks, onDone }: Props) {
  const { sheet, setSheet, clash, clashing, autosave, submitting, setSubmitting, navigate, address } = editing
  return (
    <>
      <Drawer
        open={sheet !== undefined}
        onClose={() => setSheet(undefined)}
        placement="bottom"
        size="78%"
        title={sheet === 'tasks' ? '需要处理' : '申报信息'}
        rootClassName="editor-sheet"
      >
        {sheet === 'tasks' ? tasks : nav}
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
          onDone={onDone}
          onRefused={() => void navigate(address(`application/${own.id}/check`))}
        />
      )}
    </>
  )
}
