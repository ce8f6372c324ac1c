import { createServer } from 'node:net'
import type { Config } from './config.ts'
import { StartRefusal } from './start-refusal.ts'

/** Asked before anything is started, so that a second start by mistake is told at once. */
export const refuseUsedPort = ({ port, host }: Config) =>
  new Promise<void>((free, used) => {
    const probe = createServer()
    probe.once('error', (error) => used(usedPort(error, { port, host }) ?? error))
    probe.listen({ port, host }, () => probe.close(() => free()))
  })

export function usedPort(error: unknown, { port, host }: Pick<Config, 'port' | 'host'>) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new StartRefusal(
      `Port ${port} is used by another program: stop that one, or choose another port with PORT=8081 npm start.`,
      `端口 ${port} 已被占用，请停止占用它的程序，或换一个端口：PORT=8081 npm start。`,
    )
  if (code === 'EACCES')
    return new StartRefusal(
      `This user may not listen on port ${port}: choose one above 1023 with PORT.`,
      `当前用户无权监听端口 ${port}，请用 PORT 指定 1023 以上的端口。`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartRefusal(
      `${host} is not an address of this machine: check HOST.`,
      `${host} 不是本机地址，请检查 HOST。`,
    )
  return undefined
}
