import { z } from 'zod'
import { StartRefusal } from '../start-refusal.ts'

/** How many processes of this machine serve, and how many of them work off the queue. */
export type Processes = { processes: number; working: number }

const most = 64
const processesRule = `a whole number from 1 to ${most}`

export const processSettings = {
  PROCESSES: z
    .string()
    .regex(/^\d{1,2}$/, processesRule)
    .transform(Number)
    .refine((count) => count >= 1 && count <= most, processesRule)
    .default(1),
  JOBS: z
    .string()
    .regex(/^(on|off|\d{1,2})$/, '"on", "off", or how many of the processes')
    .default('on'),
}

type Given = z.output<z.ZodObject<typeof processSettings>>

export const processesOf = ({ PROCESSES, JOBS }: Given): Processes => ({
  processes: PROCESSES,
  working: { on: PROCESSES, off: 0 }[JOBS] ?? Math.min(Number(JOBS), PROCESSES),
})

/** What was written behind `npm start --`: each is the setting of the same name. */
export function settingsIn(words: readonly string[]): Record<string, string> {
  const settings: Record<string, string> = {}
  const rest = words.flatMap((word) => word.split('='))
  for (let at = 0; at < rest.length; at += 2) {
    const [name, value] = [rest[at], rest[at + 1]]
    if (name !== '--processes' || value === undefined)
      throw new StartRefusal(
        `"${words.join(' ')}" is not understood: npm start -- --processes 2. Everything else is set in the environment.`,
        `无法识别“${words.join(' ')}”，可用的写法为 npm start -- --processes 2，其余设置请使用环境变量。`,
      )
    settings.PROCESSES = value
  }
  return settings
}
