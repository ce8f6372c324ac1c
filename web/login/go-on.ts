import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useAddress, useRegion, type Who } from '../session.tsx'
import { firstPageOf } from './first-page.ts'

/** After a step that comes first: asks who one is now, and goes on to what comes next. */
export function useGoOn() {
  const region = useRegion()
  const queries = useQueryClient()
  const address = useAddress()
  const go = useNavigate()
  return async () => {
    await queries.refetchQueries({ queryKey: [region, 'session'] })
    const now = queries.getQueryData<Who>([region, 'session'])
    if (now) await go(address(firstPageOf(now)), { replace: true })
  }
}
