import { listOpinions } from './db/notice-opinions.ts'
import { listProved } from './db/opinion-files.ts'
import type { Readable } from './files/reader.ts'
import { type Hosted, type Server, today } from './hosted.ts'
import { sightOf } from './opinion-line.ts'
import type { Session } from './session.ts'

type Asking = Hosted & { server: Server; session: Session }

/** A file that proves the opinion as it stands, for those whom the core lets read it. */
export async function findOpinionProof({ db, server, session }: Asking, file: number): Promise<Readable | undefined> {
  for (const id of await listProved(db, file)) {
    const { rows } = await listOpinions(db, { is: 'one', id }, { me: session.account, today: today(server) })
    const [row] = rows
    const found = row?.files.find((one) => one.file === file)
    if (row && found && sightOf(row, session) === 'proof') return found
  }
  return undefined
}
