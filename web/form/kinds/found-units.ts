import type { FieldOf } from '../../../core/form.ts'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'

/** Characters of a name before anything is looked for. */
export const fewest = 2

/** Units whose name, pinyin or initials hold what was typed. */
export const useFoundUnits = (search: string, group: FieldOf<'organisation'>['group']) =>
  useAsk(
    ['units', search, group],
    (region) =>
      client.GET('/api/{region}/units', {
        params: { path: { region }, query: { search, ...(group && { group }) } },
      }),
    search.length >= fewest,
  )
