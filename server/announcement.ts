import type { Config } from './config.ts'
import type { Server } from './hosted.ts'
import type { firstRunLinks } from './setup.ts'

type FirstRunLinks = Awaited<ReturnType<typeof firstRunLinks>>

/** Where to look, and who can log in. */
export async function announce(
  { host, port, publicUrl, regions, demonstration }: Config,
  server: Server,
  links: FirstRunLinks,
) {
  const logins = demonstration ? (await import('./demonstration.ts')).demonstrationLogins(server) : []
  const lines = [
    `Ready 已就绪: ${publicUrl}/`,
    ...regions.map(({ id, site }) => `  ${publicUrl}/${id}  ${site}`),
    ...(logins.length ? ['The demonstration is on; log in with 演示账号:'] : []),
    ...logins.map(({ region, who, login, password }) => `  /${region}  ${who}  ${login}  ${password}`),
    ...links.map(
      ({ name, url }) => `${name}: make the first system manager once at 首次使用，请打开此一次性链接: ${url}`,
    ),
    ...(demonstration && !['127.0.0.1', 'localhost', '::1'].includes(host)
      ? [`Whoever reaches ${host}:${port} can log in: use DEMO=off for real work. 正式使用请设置 DEMO=off。`]
      : []),
  ]
  console.log(lines.join('\n'))
}
