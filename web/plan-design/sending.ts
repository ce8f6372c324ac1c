import type { PlanDesign } from '../../core/plan-design.ts'
import { client, Refusal, sessionEnded } from '../api/client.ts'
import type { Outcome, SectionValue } from '../form/sections.ts'
import type { DesignShown } from './design.ts'

/** Sends the draft as it stands. What may succeed when sent again is only lost. */
export async function sendDesign(
  region: string,
  id: number,
  version: number,
  value: SectionValue,
  onSaved: (whole: DesignShown) => void,
): Promise<Outcome> {
  const answer = await client
    .PUT('/api/{region}/plan-designs/{id}', {
      params: { path: { region, id } },
      body: { version, design: value as never },
      // It has a patience of its own, and says what is not saved yet.
      fetch: (request) => fetch(request),
    })
    .catch(() => undefined)
  if (!answer) return { is: 'lost' }
  const { data, error, response } = answer
  if (data) {
    onSaved(data as unknown as DesignShown)
    return { is: 'saved', version: data.version, savedAt: new Date().toISOString(), value, problems: [] }
  }
  const refusal = new Refusal(response.status, error as ConstructorParameters<typeof Refusal>[1])
  if (refusal.refusal === 'not-signed-in') sessionEnded.dispatchEvent(new Event('ended'))
  if (refusal.refusal === 'changed-elsewhere') {
    const { stored } = refusal.body as { stored: { version: number; design: PlanDesign } }
    return { is: 'conflict', version: stored.version, value: stored.design as unknown as SectionValue }
  }
  const again = response.status === 401 || response.status === 429 || response.status >= 500
  return again ? { is: 'lost' } : { is: 'refused', refusal }
}
