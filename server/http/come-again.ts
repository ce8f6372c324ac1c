import type { ServerResponse } from 'node:http'

/** The protocol's own answers know no header of ours: whoever is told to wait is told how long. */
export function sayWhenToComeAgain(raw: ServerResponse) {
  const write = raw.writeHead.bind(raw) as (...given: unknown[]) => ServerResponse
  raw.writeHead = ((...given: unknown[]) => {
    if (given[0] === 503) raw.setHeader('retry-after', 2)
    return write(...given)
  }) as ServerResponse['writeHead']
}
