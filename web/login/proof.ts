import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { useCallback, useEffect, useState } from 'react'
import { answered, client } from '../api/client.ts'

type Challenge = Awaited<ReturnType<typeof newChallenge>>
export type Proof = { challenge: Challenge; solution: { counter: number; derivedKey: string } }
export type Proving = { is: 'working' } | { is: 'ready'; proof: Proof } | { is: 'failed' }

const newChallenge = (region: string) => answered(client.GET('/api/{region}/captcha', { params: { path: { region } } }))

/** The browser works out a sum while the person types; nobody has to read a picture or listen to a voice. */
export function useProof(region: string): { proving: Proving; again: () => void } {
  const [proving, setProving] = useState<Proving>({ is: 'working' })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round needs a new sum
  useEffect(() => {
    const controller = new AbortController()
    setProving({ is: 'working' })
    work(region, controller)
      .then((proof) => !controller.signal.aborted && setProving(proof ? { is: 'ready', proof } : { is: 'failed' }))
      .catch(() => !controller.signal.aborted && setProving({ is: 'failed' }))
    return () => controller.abort()
  }, [region, round])
  return { proving, again: useCallback(() => setRound((now) => now + 1), []) }
}

async function work(region: string, controller: AbortController): Promise<Proof | undefined> {
  const challenge = await newChallenge(region)
  const solution = await solveChallenge({
    challenge: challenge as Parameters<typeof solveChallenge>[0]['challenge'],
    deriveKey,
    controller,
  })
  return solution ? { challenge, solution } : undefined
}
