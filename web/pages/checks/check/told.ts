import type { Act } from '../../../../core/acts.ts'
import type { Mark } from '../../../../core/application.ts'
import type { Answers, Known } from '../../../../core/condition.ts'
import type { Line as Detected } from '../../../../core/detection.ts'
import type { Change } from '../../../../core/difference.ts'
import type { Form } from '../../../../core/form.ts'
import type { paths } from '../../../api/schema.ts'

type Answer = paths['/api/{region}/checks/{id}']['get']['responses'][200]['content']['application/json']
type Line = NonNullable<Answer['log']>[number]

/** What the server tells a desk of one application, with the core's own types where OpenAPI says "any JSON". */
export type Told = Omit<Answer, 'allowed' | 'log' | 'form' | 'answers' | 'known' | 'changes' | 'detected'> & {
  allowed: readonly Act[]
  log?: readonly (Omit<Line, 'act' | 'marks'> & { act: Act; marks?: readonly Mark[] })[]
  form?: Form
  answers?: Answers
  known?: Known
  changes?: readonly Change[]
  detected?: readonly Detected[]
}
export type LogLine = NonNullable<Told['log']>[number]
export type Step = Told['steps'][number]

export const told = (answer: Answer) => answer as unknown as Told

/** Which of the outcomes may be chosen now. */
export const outcomesOf = ({ allowed }: Pick<Told, 'allowed'>) =>
  (['approve', 'return', 'refuse'] as const).filter((one) => allowed.includes(one === 'return' ? 'sendBack' : one))

/** What was last wanted mended, and of which parts. */
export const lastReturn = ({ log = [] }: Told): LogLine | undefined =>
  log.findLast(({ act }) => act === 'sendBack' || act === 'refuse')

/** Where an approval sends the file, said on the button before it is pressed. */
export function approvalLeads({ steps }: Told): string {
  const at = steps.findIndex(({ status }) => status === 'current')
  const here = steps[at]
  const next = steps[at + 1]
  if (next?.step === 'forward') return '通过，等待上报'
  if (next?.step !== 'desk') return '通过，资格审查结束'
  if (next.office === here?.office) return next.role === 'approver' ? '通过，送领导审批' : '通过，送经办人审核'
  return `通过，报送${next.officeName ?? '上级单位'}`
}
