import createClient from 'openapi-fetch'
import type { Problem } from '../../core/form.ts'
import { patientFetch } from './patient.ts'
import type { paths } from './schema.ts'

export const client = createClient<paths>({ baseUrl: '/', fetch: patientFetch })

/** What the server would not do, and why. Its sentence is in web/words/refusals.ts. */
export class Refusal extends Error {
  readonly refusal: string
  readonly status: number
  readonly detail: Readonly<Record<string, string | number>>
  readonly problems: readonly Problem[]
  readonly body: unknown
  constructor(
    status: number,
    body: { refusal?: string; detail?: Record<string, string | number>; problems?: unknown } | undefined,
  ) {
    super(body?.refusal ?? 'unreachable')
    this.refusal = body?.refusal ?? 'unreachable'
    this.status = status
    this.detail = body?.detail ?? {}
    this.problems = (body?.problems as readonly Problem[]) ?? []
    this.body = body
  }
}

/** Somebody whose session has ended is asked to log in again over the page, which keeps what was typed. */
export const sessionEnded = new EventTarget()

/** The answer's body, or a thrown Refusal. No answer at all is the refusal 'unreachable' with status 0. */
export async function answered<Body>(
  call: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<NonNullable<Body>> {
  const { data, error, response } = await call.catch(() => ({ data: undefined, error: undefined, response: undefined }))
  if (!response) throw new Refusal(0, { refusal: 'unreachable' })
  if (data !== undefined && data !== null) return data
  const refusal = new Refusal(response.status, error as ConstructorParameters<typeof Refusal>[1])
  if (refusal.refusal === 'not-signed-in') sessionEnded.dispatchEvent(new Event('ended'))
  throw refusal
}
