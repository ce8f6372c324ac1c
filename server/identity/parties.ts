import type { Provider } from 'oidc-provider'
import { demonstrations } from '../../regions/demonstrations.ts'
import type { Config } from '../config.ts'
import { type Hosted, type Server, today } from '../hosted.ts'
import type { IdentityService } from './discovery.ts'
import { type RelyingParty, relyingParty } from './relying-party.ts'
import { keptSigningKey, memoryIn, secretOf } from './stand-in/memory.ts'
import { subjectsOf } from './stand-in/people.ts'
import { openProvider } from './stand-in/provider.ts'
import { type StandIn, standInPath } from './stand-in/serve.ts'

type Where = Pick<Config, 'identity' | 'host' | 'port'>

/** For each province that has an identity service: the one configured, else, in a demonstration, a stand-in of our own. */
export function identityServices(server: Server, where: Where) {
  const parties = new Map<string, RelyingParty>()
  const standIns: StandIn[] = []
  for (const hosted of server.regions.values()) {
    const { id, accounts } = hosted.region
    if (!accounts.provider) continue
    const configured = where.identity.get(id)
    const standIn = configured || !server.demonstration ? undefined : standInOf(hosted, server)
    if (standIn) standIns.push(standIn)
    const service = configured ?? (standIn && reached(standIn, server, where))
    if (service) parties.set(id, relyingParty(service, server.now))
  }
  return { parties, standIns }
}

export function standInOf(hosted: Hosted, server: Server): StandIn {
  const { id, accounts } = hosted.region
  const { provider } = accounts
  if (!provider) throw new Error(`${id} has no identity service to stand in for`)
  const { people, units } = provider
  const ours = `${server.publicUrl}/api/${id}/identity`
  const demonstration = demonstrations[id]?.(Number(today(server).slice(0, 4))) ?? {}
  const kinds = [people, units].flatMap((one) => (one ? [one] : []))
  const standIn: StandIn = {
    region: id,
    name: provider.name,
    unitScope: units?.scope.split(' ').find((scope) => scope !== 'openid'),
    issuer: `${server.publicUrl}${standInPath(id)}`,
    client: {
      id: 'title-review',
      secret: secretOf(`client ${id}`, server.keys),
      callback: `${ours}/callback`,
      logout: `${ours}/back-channel-logout`,
      left: `${server.publicUrl}/${id}`,
    },
    scopes: Object.fromEntries(
      kinds.flatMap(({ scope, when, claims }) =>
        scope
          .split(' ')
          .filter((name) => name !== 'openid')
          .map((name) => [name, [when.claim, ...Object.values(claims)]]),
      ),
    ),
    subjects: () => subjectsOf(hosted, server, demonstration),
    keys: async () => [await keptSigningKey(hosted.db, server.keys)],
    cookieSecret: secretOf(`cookies ${id}`, server.keys),
    memory: memoryIn(hosted.db),
    open: async () => {
      opened ??= openProvider(standIn)
      return opened
    },
  }
  let opened: Promise<Provider> | undefined
  return standIn
}

/** It answers at the public address, which this machine itself may not be able to reach: we ask ourselves directly. */
function reached({ issuer, client }: StandIn, { publicUrl }: Server, { host, port }: Where): IdentityService {
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const here = `http://${near.includes(':') ? `[${near}]` : near}:${port}`
  return {
    issuer,
    clientId: client.id,
    secret: client.secret,
    fetch: (address, options) => fetch(String(address).replace(publicUrl, here), options),
  }
}
