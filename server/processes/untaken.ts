import type { Worker } from 'node:cluster'

type Handed = { act?: string; seq?: number; ack?: number }
type Handle = { close: () => void }
type Send = (message: Handed, handle?: Handle, ...rest: unknown[]) => boolean

/**
 * Node hands a new connection to the next process and forgets it until that one has taken it. Of one that is killed in
 * between nobody would ever hear again: it is closed, so that whoever called tries once more instead of waiting.
 */
export function closeUntaken(worker: Worker) {
  const untaken = new Map<number, Handle>()
  const channel = worker.process as unknown as { send: Send }
  const send = channel.send.bind(worker.process)
  channel.send = (message, handle, ...rest) => {
    if (message?.act === 'newconn' && handle && message.seq !== undefined) untaken.set(message.seq, handle)
    return send(message, handle, ...rest)
  }
  const onMessage = ({ ack }: Handed) => untaken.delete(ack ?? -1)
  worker.process.on('internalMessage' as 'message', onMessage as (message: unknown) => void)
  worker.once('exit', () => {
    for (const handle of untaken.values()) handle.close()
  })
}
