import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'
import type { Capability } from '../core/region.ts'
import { answered, Refusal } from './api/client.ts'
import { patientFetch } from './api/patient.ts'
import { NotYetOpen } from './shell/NotYetOpen.tsx'

/** The province in the address. Every page below /:region has one. */
export function useRegion(): string {
  const { region } = useParams()
  if (!region) throw new Error('a page outside /:region asked for its region')
  return region
}

/** The address of a page of this province: to('checks/7') → "/<region>/checks/7". */
export function useAddress() {
  const region = useRegion()
  return (page: string) => `/${region}/${page}`
}

/** Who is signed in, as GET /session answers. */
export type Who = {
  account: number
  kind: 'applicant' | 'officer' | 'approver' | 'administrator' | 'system'
  name: string
  office?: number
  organisationName?: string
  organisationKind?: string
  capabilities: readonly Capability[]
  /** Its unit has been granted to take part. */
  permitted?: boolean
  /** Of the province office itself. */
  root?: boolean
  stage: 'change-password' | 'agree' | 'complete-unit' | 'ready'
}

const WhoContext = createContext<Who | undefined>(undefined)

/** Inside a page for signed-in people. */
export function useWho(): Who {
  const who = useContext(WhoContext)
  if (!who) throw new Error('no one is signed in around this page')
  return who
}

export function useSession() {
  const region = useRegion()
  return useQuery({
    queryKey: [region, 'session'],
    queryFn: () => answered(whoIsHere(region)),
    retry: (count, error) => isCut(error) && count < 100,
    retryDelay: 3000,
    staleTime: 60_000,
  })
}

/** After logging in or out nothing that was fetched before may be shown. */
export function useForgetEverything() {
  const queries = useQueryClient()
  return () => queries.clear()
}

/**
 * Pages for signed-in people. Who is not is led to the log-in page and back; who has something to do first is led there.
 */
export function SignedIn({
  kinds,
  stages = ['ready'],
  children,
}: {
  kinds: readonly Who['kind'][]
  stages?: readonly Who['stage'][]
  children: ReactNode
}) {
  const { data, error, failureReason, isPending } = useSession()
  const address = useAddress()
  const { pathname, search } = useLocation()
  if (isPending) return <NotYetOpen why={isCut(failureReason) ? 'cut' : 'busy'} />
  if (!data) {
    if (error instanceof Refusal && (error.status === 0 || error.status === 503)) throw error
    return <Navigate replace to={`${address('login')}?next=${encodeURIComponent(pathname + search)}`} />
  }
  if (!stages.includes(data.stage)) return <Navigate replace to={address(firstPage[data.stage])} />
  if (!kinds.includes(data.kind)) return <Navigate replace to={address('forbidden')} />
  return <WhoContext value={data}>{children}</WhoContext>
}

/** No server was found at all. */
const isCut = (error: unknown) => error instanceof Refusal && error.status === 0

const firstPage: Record<Who['stage'], string> = {
  'change-password': 'password',
  agree: 'agreement',
  'complete-unit': 'organisation',
  ready: 'home',
}

/** Typed by hand: the frame around every page must not depend on a generated name. */
const whoIsHere = async (region: string): Promise<{ data?: Who; error?: unknown; response: Response }> => {
  const response = await patientFetch(new Request(`/api/${region}/session`))
  const body: unknown = await response.json().catch(() => ({}))
  return response.ok ? { data: body as Who, response } : { error: body, response }
}
