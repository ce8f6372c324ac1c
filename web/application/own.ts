import type { Act } from '../../core/acts.ts'
import type { Mark, State } from '../../core/application.ts'
import type { Answers, Known } from '../../core/condition.ts'
import type { Line } from '../../core/detection.ts'
import type { Form, Problem } from '../../core/form.ts'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import type { paths } from '../api/schema.ts'

type Sent = paths['/api/{region}/applications/{id}']['get']['responses'][200]['content']['application/json']
type Returned = NonNullable<Sent['returned']>

/** The applicant's own application with everything that filling in needs. The core's own types are any JSON in OpenAPI. */
export type Own = Omit<
  Sent,
  'form' | 'answers' | 'known' | 'state' | 'allowed' | 'returned' | 'problems' | 'detected'
> & {
  form: Form
  answers: Answers
  known: Known
  state: State
  allowed: readonly Act[]
  problems: readonly Problem[]
  detected?: readonly Line[]
  returned?: Omit<Returned, 'marks'> & { marks: readonly Mark[] }
}

/** `anew` names the page that must begin with what the server has now, not with what another page has left behind. */
export function useOwn(id: number, anew?: 'form' | 'check') {
  const { data, ...rest } = useAsk(
    ['applications', id, ...(anew ? [anew] : [])],
    (region) => client.GET('/api/{region}/applications/{id}', { params: { path: { region, id } } }),
    Number.isSafeInteger(id),
    anew !== undefined,
  )
  return { ...rest, data: data as Own | undefined }
}

/** What is declared for, in one line: 高级教师（语文）. */
export const titleLine = ({ titleName, specialty }: { titleName: string; specialty: string }) =>
  specialty ? `${titleName}（${specialty}）` : titleName

export const factsLine = ({ year, seriesName, wayName }: { year: number; seriesName: string; wayName: string }) =>
  [`${year}年度`, seriesName && `${seriesName}系列`.replace('系列系列', '系列'), wayName].filter(Boolean).join('　')
