/** The few parts of oidc-provider that we use; it brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Interaction = { uid: string; params: { scope?: string } }
  type Client = { backchannelLogout: (subject: string, sid: string) => Promise<void> }
  export type Context = {
    oidc: {
      client: { clientId: string }
      session: { accountId: string }
      provider: Provider
    }
    type: string
    body: unknown
    set: (header: string, value: string) => void
    response: { get: (header: string) => string }
  }

  export class Provider {
    constructor(issuer: string, configuration: object)
    proxy: boolean
    on(event: string, listener: (...parts: never[]) => void): this
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionResult(request: IncomingMessage, response: ServerResponse, result: object): Promise<string>
    Client: { find: (id: string) => Promise<Client | undefined> }
    Grant: new (of: {
      clientId: string
      accountId: string
    }) => { addOIDCScope: (scope: string) => void; save: () => Promise<string> }
  }
}
