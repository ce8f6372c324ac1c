import type { paths } from '../api/schema.ts'

export type RouteTo = 'unit' | 'committee'
type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type OwnRequest = Answer<'/api/{region}/route-requests'>['rows'][number]
export type AskedRequest = Answer<'/api/{region}/route-checks'>['rows'][number]
export type State = OwnRequest['state']

/** What the two kinds of route are called on their pages. */
export const called = {
  unit: { target: '上报单位', choose: '选择单位', none: '还没有单位路径' },
  committee: { target: '报送评委会', choose: '选择评委会', none: '还没有评委会路径' },
} as const

export const stateTags: Record<State, string> = {
  open: 'tag warn',
  granted: 'tag ok',
  refused: 'tag bad',
  withdrawn: 'tag',
  replaced: 'tag',
}
