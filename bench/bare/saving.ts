import type { Bare } from './answering.ts'

export const savingStatement = `update answer set value = $3::jsonb, version = version + 1, saved_at = now()
  where application = $1 and section = $2 returning version, saved_at`

export const saving: Bare = {
  method: 'PUT',
  path: /^\/api\/[^/]+\/applications\/(\d+)\/answers\/(\w+)$/,
  answer: async ({ db, parts: [application, section], body, learned }) => {
    const { value } = JSON.parse(body.toString()) as { value: unknown }
    const shown = JSON.stringify(value)
    const { rows } = await db.query({ name: 'save', text: savingStatement, values: [application, section, shown] })
    const [{ version, saved_at }] = rows as [{ version: number; saved_at: Date }]
    return `{"section":"${section}","version":${version},"savedAt":"${saved_at.toISOString()}","value":${shown},"problems":${learned.problems}}`
  },
}
