import { client, Refusal, sessionEnded } from '../api/client.ts'
import type { Outcome, SectionValue } from '../form/sections.ts'

type Stored = { version: number; value: SectionValue | null }

/** Sends one section. What may succeed when sent again is only lost; a session that ended asks for a new log-in. */
export async function sendSection(
  region: string,
  id: number,
  section: string,
  version: number,
  value: SectionValue,
): Promise<Outcome> {
  return outcomeOf(
    client.PUT('/api/{region}/applications/{id}/answers/{section}', {
      params: { path: { region, id, section } },
      body: { version, value },
      // It has a patience of its own, and says what is not saved yet.
      fetch: (request) => fetch(request),
    }),
    Array.isArray(value) ? [] : {},
  )
}

type Kept = { version: number; savedAt: string; value?: unknown; known?: unknown }

/** What a request that changes one section has come to. */
export async function outcomeOf(
  asked: Promise<{ data?: Kept; error?: unknown; response: Response }>,
  nothing: SectionValue,
): Promise<Outcome> {
  const answer = await asked.catch(() => undefined)
  if (!answer) return { is: 'lost' }
  const { data, error, response } = answer
  if (data) return { is: 'saved', ...data, value: data.value as SectionValue, problems: [] }
  const refusal = new Refusal(response.status, error as ConstructorParameters<typeof Refusal>[1])
  if (refusal.refusal === 'not-signed-in') sessionEnded.dispatchEvent(new Event('ended'))
  if (refusal.refusal === 'changed-elsewhere') {
    const { stored } = refusal.body as { stored: Stored }
    return { is: 'conflict', version: stored.version, value: stored.value ?? nothing }
  }
  const again = response.status === 401 || response.status === 429 || response.status >= 500
  return again ? { is: 'lost' } : { is: 'refused', refusal }
}
