/** As much of a browser as a log-in through another site needs: cookies by origin, redirects, a form. */
export function browserOf(site: string, region: string) {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (address: string) => {
    const { origin } = new URL(address)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }
  const send = async (address: string, options: RequestInit = {}) => {
    const jar = jarOf(address)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { ...options, redirect: 'manual', headers: { ...options.headers, cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/expires=thu, 01 jan 1970/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
  /** Follows where it is led, until it is shown a page; `each` may look at the way, and change it. */
  const follow = async (address: string, each: (next: string) => string | undefined = (next) => next) => {
    let at = address
    for (let step = 0; step < 12; step++) {
      const answer = await send(at)
      const location = answer.headers.get('location')
      if (!location) return { at, answer }
      const next = each(new URL(location, at).href)
      if (next === undefined || isPage(next)) return { at: next ?? new URL(location, at).href, answer }
      at = next
    }
    throw new Error(`led in a circle at ${at}`)
  }
  const isPage = (address: string) => address.startsWith(site) && !new URL(address).pathname.startsWith('/api/')
  const api = async (method: string, path: string, body?: unknown) => {
    const answer = await send(`${site}/api/${region}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return { status: answer.status, body: JSON.parse((await answer.text()) || '{}') }
  }
  /** Chooses this person at the service's page, which is where `at` is. */
  const choose = async (at: string, choice: string, each?: (next: string) => string | undefined) => {
    const answer = await send(at, { method: 'POST', body: new URLSearchParams({ choice }) })
    const location = answer.headers.get('location')
    if (!location) return { at, answer }
    return follow(new URL(location, at).href, each)
  }
  /** 前往, choose, and back: the page of ours that one is led to, without our own address. */
  const logIn = async (
    who: string,
    { query = '', each }: { query?: string; each?: (next: string) => string | undefined } = {},
  ) => {
    const { at } = await follow(`${site}/api/${region}/identity/departure${query}`, each)
    if (at.startsWith(site)) return at.slice(site.length)
    const back = await choose(at, who, each)
    return back.at.replace(site, '')
  }
  return { send, follow, api, choose, logIn, jarOf }
}
