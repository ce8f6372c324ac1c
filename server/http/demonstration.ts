import { sql } from 'kysely'
import { z } from 'zod'
import { route } from './route.ts'

const shape = z.object({
  password: z.string(),
  people: z.array(
    z.object({
      role: z.enum(['administrator', 'staff', 'personal']),
      login: z.string(),
      name: z.string(),
      unit: z.string(),
      does: z.string(),
    }),
  ),
})

/** Who can log in while the demonstration is on, as its seeding left it in setting 'demonstration'. */
export const demonstrationRoutes = [
  route({
    method: 'GET',
    path: '/demonstration',
    tag: '门户',
    summary: '演示账号；演示关闭时为空',
    who: ['anyone'],
    answer: shape,
    handle: async ({ db, server }) => {
      if (!server.demonstration) return { password: '', people: [] }
      const { rows } = await sql<{ value: unknown }>`select value from setting where key = 'demonstration'`.execute(db)
      const found = shape.safeParse(rows[0]?.value)
      return found.success ? found.data : { password: '', people: [] }
    },
  }),
]
