import { rowRefusals } from '../../core/row-refusals.ts'
import { said } from '../../core/sentence.ts'
import { audit } from '../audit.ts'
import type { Claimed } from '../db/claims.ts'
import { findImport, getSealedRows, type ImportedRows, type ImportTask, noteProgress } from '../db/imports.ts'
import type { ImportTaskKind } from '../db/tasks.ts'
import type { Hosted, Server } from '../hosted.ts'
import { importRow } from '../import/row.ts'
import { hashInitialPassword } from '../password.ts'
import { unseal } from '../seal.ts'

const batch = 200

/** Each batch earns a try more: a long import may outlive many servers, one that gets nowhere may not. */
export const triesOf = ({ done }: Pick<Claimed, 'done'>) => 5 + Math.ceil(done / batch)

type Importing = { hosted: Hosted; server: Server; claimed: Claimed<ImportTaskKind>; check: () => void }

/** Works an import off, batch by batch, from where it was. `check` throws when it is to stop. */
export async function importSheet({ hosted, server, claimed, check }: Importing) {
  const task = await findImport(hosted.db, claimed.id)
  if (!task) return
  const { rows, problems } = JSON.parse(unseal(await getSealedRows(hosted.db, task.id), server.keys)) as ImportedRows
  for (let from = claimed.done; from < rows.length; from += batch) {
    check()
    const isOurs = await work(
      { hosted, server, claimed, task },
      { rows: rows.slice(from, from + batch), problems },
      from,
    )
    if (!isOurs) return
  }
}

async function work(
  { hosted: { db, region }, server, claimed, task }: Omit<Importing, 'check'> & { task: ImportTask },
  { rows, problems }: ImportedRows,
  from: number,
): Promise<boolean> {
  const password = await hashInitialPassword(region.accounts.initialPassword)
  const importing = { region, server, office: task.office, by: task.account, password }
  const work = db.transaction().execute(async (tx) => {
    const refused = []
    for (const { line, cells } of rows) {
      const reasons = problems.filter((one) => one.line === line).map((one) => one.reason)
      const refusal = reasons.length > 0 ? undefined : await importRow(tx, task.kind, cells, importing)
      if (refusal) reasons.push(said(rowRefusals[refusal.refusal], refusal.detail))
      if (reasons.length > 0) refused.push({ line, reasons })
    }
    if (!(await noteProgress(tx, claimed, { from, to: from + rows.length, refused }))) throw new TakenUp()
    const doer = { address: '', session: { account: task.account, office: task.office } as never }
    await audit(tx, doer, `import-${task.kind}`, 'task', task.id, { made: rows.length - refused.length })
    return true
  })
  return work.catch((error) => {
    if (error instanceof TakenUp) return false
    throw error
  })
}

/** By another server, which took this one for dead. */
class TakenUp extends Error {}
