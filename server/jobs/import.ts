import type { Actor } from '../../core/needs.ts'
import { rowRefusals } from '../../core/row-refusals.ts'
import { said } from '../../core/sentence.ts'
import { audit } from '../audit.ts'
import type { Claimed } from '../db/claims.ts'
import {
  findImport,
  getSealedRows,
  type ImportedRows,
  type ImportTask,
  noteProgress,
  type RefusedLine,
} from '../db/imports.ts'
import { findAsker } from '../db/task-askers.ts'
import type { ImportTaskKind } from '../db/tasks.ts'
import type { Db, Hosted, Server } from '../hosted.ts'
import { importDefences } from '../import/defences.ts'
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
  const size = task.kind === 'defences' ? rows.length : batch
  for (let from = claimed.done; from < rows.length; from += size) {
    check()
    const isOurs = await work(
      { hosted, server, claimed, task },
      { rows: rows.slice(from, from + size), problems },
      from,
    )
    if (!isOurs) return
  }
}

type Working = Omit<Importing, 'check'> & { task: ImportTask }

async function work(working: Working, file: ImportedRows, from: number): Promise<boolean> {
  const { hosted, claimed, task } = working
  const importRows = await importerOf(working)
  const { length } = file.rows
  const work = hosted.db.transaction().execute(async (tx) => {
    const refused = await importRows(tx, file)
    if (!(await noteProgress(tx, claimed, { from, to: from + length, refused }))) throw new TakenUp()
    const doer = { address: '', session: { account: task.account, office: task.office } as never }
    await audit(tx, doer, `import-${task.kind}`, 'task', task.id, { made: length - refused.length })
    return true
  })
  return work.catch((error) => {
    if (error instanceof TakenUp) return false
    throw error
  })
}

/** What is done with a batch of rows of this kind; it answers with those that were refused. */
async function importerOf({ hosted: { db, region }, server, task }: Working) {
  const { kind, office, account } = task
  if (kind === 'defences') {
    const asker = await findAsker(db, account)
    const actor: Actor = { id: account, is: 'officer', office, capabilities: asker?.capabilities ?? [] }
    return (tx: Db, file: ImportedRows) => importDefences(tx, file, { region, server, office, by: account, actor })
  }
  const password = await hashInitialPassword(region.accounts.initialPassword)
  return async (tx: Db, { rows, problems }: ImportedRows) => {
    const refused: RefusedLine[] = []
    for (const { line, cells } of rows) {
      const reasons = problems.filter((one) => one.line === line).map((one) => one.reason)
      const importing = { region, server, office, by: account, password }
      const refusal = reasons.length > 0 ? undefined : await importRow(tx, kind, cells, importing)
      if (refusal) reasons.push(said(rowRefusals[refusal.refusal], refusal.detail))
      if (reasons.length > 0) refused.push({ line, reasons })
    }
    return refused
  }
}

/** By another server, which took this one for dead. */
class TakenUp extends Error {}
