import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'

/** The certificates that this person holds. */
export const useTitles = () =>
  useAsk(['my', 'certificates'], (region) =>
    client.GET('/api/{region}/my/certificates', { params: { path: { region } } }),
  )
