import { totalmem } from 'node:os'

/** `throwaway`: not safe against a power cut, and removed when it is asked to stop. */
export type Kind = 'lasting' | 'throwaway'

export const settingsOf = (kind: Kind, socket: string, connections: number) => ({
  unix_socket_directories: socket,
  unix_socket_permissions: '0700',
  listen_addresses: '',
  log_min_error_statement: 'panic',
  jit: 'off',
  // Its data lies on a solid disk or in memory, and each of many people asks for a page, not one for everything.
  random_page_cost: 1.1,
  max_parallel_workers_per_gather: 0,
  ...(kind === 'lasting' && { shared_buffers: `${cacheMegabytes()}MB` }),
  max_connections: Math.max(100, connections),
  ...(kind === 'throwaway' && {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
  }),
})

/** An eighth of the memory, which is only taken when it is needed. */
const cacheMegabytes = () => Math.max(128, Math.min(1024, Math.floor(totalmem() / 8 / 1_048_576)))
