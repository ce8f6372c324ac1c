import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { EditPerson, type PersonTyped } from '../../shell/EditPerson.tsx'
import type { StaffRow } from './Page.tsx'

export function EditStaff({ one, onClose }: { one: StaffRow; onClose: () => void }) {
  const save = useChange(
    (region, body: PersonTyped & { version: number }) =>
      client.PUT('/api/{region}/staff/{id}', { params: { path: { region, id: one.id } }, body }),
    { done: onClose },
  )
  return (
    <EditPerson
      one={one}
      busy={save.isPending}
      onSave={(typed) => save.mutate({ ...typed, version: one.version })}
      onClose={onClose}
    />
  )
}
