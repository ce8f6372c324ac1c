import { isEditable, type State } from './application.ts'
import type { BindingState } from './binding.ts'

/** 待处理事项: what the applicant has to act on, or to wait for. */
export const toDoKinds = [
  'declaration-returned',
  'declaration-unfinished',
  'achievement-returned',
  'binding-refused',
  'binding-pending',
  'unit-missing',
  'interview',
] as const
export type ToDoKind = (typeof toDoKinds)[number]

export type ToDo = {
  kind: ToDoKind
  /** Of the declaration, or of the entry. */
  id?: number
  /** What it is called: the title, the entry, the unit. */
  name?: string
  /** Why it came back; when and where. */
  says?: string
}

type Declared = { id: number; state: State; name: string; reason?: string; interview?: string }
type Entry = { id: number; name: string; reason: string }
type Asked = { state: BindingState; unit: string; reason: string }

/** Each is there as long as it is so, and no longer. `binding` is the last request where units are asked at all. */
export function toDosOf({
  declared,
  returned,
  asksUnits,
  bound,
  binding,
}: {
  declared: readonly Declared[]
  returned: readonly Entry[]
  asksUnits: boolean
  bound: boolean
  binding?: Asked
}): ToDo[] {
  return [
    ...declared.flatMap(ofDeclaration),
    ...returned.map(({ id, name, reason }): ToDo => ({ kind: 'achievement-returned', id, name, says: reason })),
    ...(asksUnits ? ofBinding(bound, binding) : []),
  ]
}

function ofDeclaration({ id, state, name, reason, interview }: Declared): ToDo[] {
  if (state === 'sent-back') return [{ kind: 'declaration-returned', id, name, ...(reason && { says: reason }) }]
  if (isEditable({ state })) return [{ kind: 'declaration-unfinished', id, name }]
  return interview ? [{ kind: 'interview', id, name, says: interview }] : []
}

function ofBinding(bound: boolean, binding: Asked | undefined): ToDo[] {
  if (binding?.state === 'open') return [{ kind: 'binding-pending', name: binding.unit }]
  if (binding?.state === 'refused') return [{ kind: 'binding-refused', name: binding.unit, says: binding.reason }]
  return bound ? [] : [{ kind: 'unit-missing' }]
}
