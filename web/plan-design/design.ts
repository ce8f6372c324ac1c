import type { Day } from '../../core/day.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import type { PlanFault } from '../../core/plan-fault.ts'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import type { paths } from '../api/schema.ts'
import type { Palette } from './palette.ts'

type Sent = paths['/api/{region}/plan-designs/{id}']['get']['responses'][200]['content']['application/json']

/** One plan of one's own office. The core's own types are any JSON in OpenAPI. */
export type DesignShown = Omit<Sent, 'design' | 'faults'> & {
  design: PlanDesign
  faults: readonly PlanFault[]
}

/** `anew` where the page must begin with what the server has now. */
export function useDesign(id: number, anew = false) {
  const { data, ...rest } = useAsk(
    ['plan-designs', id, ...(anew ? ['anew'] : [])],
    (region) => client.GET('/api/{region}/plan-designs/{id}', { params: { path: { region, id } } }),
    Number.isSafeInteger(id),
    anew,
  )
  return { ...rest, data: data as DesignShown | undefined }
}

export function usePaletteAsked() {
  const { data } = useAsk(['plan-designs-palette'], (region) =>
    client.GET('/api/{region}/plan-designs-palette', { params: { path: { region } } }),
  )
  return data as Palette | undefined
}

export const windowWords = ({ opens, closes }: { opens: Day | string; closes: Day | string }) => `${opens} 至 ${closes}`
