import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRegion } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { answered, Refusal } from './client.ts'

type Call<Body> = Promise<{ data?: Body; error?: unknown; response: Response }>

const neverKept = { staleTime: 0, gcTime: 0 }

/** What the server says, kept under this key of this province; anew whenever a page opens that asks for it `fresh`. */
export function useAsk<Body>(
  key: readonly unknown[],
  call: (region: string) => Call<Body>,
  enabled = true,
  fresh = false,
) {
  const region = useRegion()
  return useQuery({
    queryKey: [region, ...key],
    queryFn: () => answered(call(region)),
    enabled,
    ...(fresh && neverKept),
  })
}

/** A change: says the refusal's sentence when it fails, and asks again for everything on the screen when it succeeds. */
export function useChange<Input, Body>(
  call: (region: string, input: Input) => Call<Body>,
  {
    done,
    failed,
  }: { done?: (body: NonNullable<Body>, input: Input) => void; failed?: (refusal: Refusal) => void } = {},
) {
  const region = useRegion()
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (input: Input) => answered(call(region, input)),
    onSuccess: async (body, input) => {
      done?.(body, input)
      await queries.invalidateQueries({ queryKey: [region] })
    },
    onError: (error) => {
      if (!(error instanceof Refusal)) throw error
      if (failed) failed(error)
      else message.error(refusalSentence(error))
    },
  })
}
