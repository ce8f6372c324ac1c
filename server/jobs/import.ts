import { z } from 'zod'
import { audit } from '../audit.ts'
import { findImport, type ImportedRows, type ImportTask, noteProgress } from '../db/imports.ts'
import type { Hosted, Server } from '../hosted.ts'
import { importRow } from '../import/row.ts'
import { reason } from '../import/words.ts'
import { hashInitialPassword } from '../password.ts'
import { unseal } from '../seal.ts'

const payload = z.object({ region: z.string(), task: z.number() })
const batch = 200

/** Works an import off, batch by batch. */
export async function importSheet(server: Server, given: unknown) {
  const { region, task } = payload.parse(given)
  const hosted = server.regions.get(region)
  const found = hosted && (await findImport(hosted.db, task))
  if (!hosted || !found) return
  const { rows, problems } = JSON.parse(unseal(Buffer.from(found.rows, 'base64'), server.keys)) as ImportedRows
  for (let done = found.done; done < rows.length; done += batch)
    await work(server, hosted, found, { rows: rows.slice(done, done + batch), problems }, done)
}

async function work(
  server: Server,
  { db, region }: Hosted,
  task: ImportTask,
  { rows, problems }: ImportedRows,
  done: number,
) {
  const password = await hashInitialPassword(region.accounts.initialPassword)
  const importing = { region, server, office: task.office, by: task.account, password }
  await db.transaction().execute(async (tx) => {
    const refused = []
    for (const { line, cells } of rows) {
      const reasons = problems.filter((one) => one.line === line).map((one) => one.reason)
      const refusal = reasons.length > 0 ? undefined : await importRow(tx, task.kind, cells, importing)
      if (refusal) reasons.push(reason(refusal))
      if (reasons.length > 0) refused.push({ line, reasons })
    }
    await noteProgress(tx, task.id, done + rows.length, refused)
    const doer = { address: '', session: { account: task.account, office: task.office } as never }
    await audit(tx, doer, `import-${task.kind}`, 'task', task.id, { made: rows.length - refused.length })
  })
}
