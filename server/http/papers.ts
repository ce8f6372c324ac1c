import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import type { Laying } from '../../core/filled-in.ts'
import type { ApplicationId } from '../../core/id.ts'
import { lay } from '../../core/lay.ts'
import { type Paper, paperFormats, papersOf } from '../../core/paper.ts'
import type { Region } from '../../core/region.ts'
import { previewOf, reviewPaper } from '../../core/review-paper.ts'
import { standing } from '../../core/view.ts'
import { audit } from '../audit.ts'
import { listLastSubmissions } from '../db/submissions.ts'
import { findWhole } from '../db/wholes.ts'
import { findProceedings, verifiedAt } from '../proceedings.ts'
import { actorOf } from '../session.ts'
import { subjectOf } from '../subject.ts'
import { findOpened, undertakingOf } from '../working.ts'
import { paperQuery, sendPaper, sendSheet } from './paper.ts'
import { type Call, idParam, notFound, route } from './route.ts'

const params = idParam.extend({ paper: z.string().max(60) })
const query = paperQuery.extend({ format: z.enum(paperFormats).default('pdf') })
type Asked = Call<z.output<typeof params>, z.output<typeof query>, unknown>

/** The applicant's papers, each one file: what is being filled in as a preview, what was submitted as it was signed. */
export const paperRoutes = [
  route({
    method: 'GET',
    path: '/applications/:id/papers/:paper',
    urgency: 'spare',
    who: ['applicant', 'officer', 'approver'],
    params,
    query,
    summary: '申报人的表格（PDF 或 Excel）：未提交时为预览，提交后按最近一次提交的内容生成',
    tag: '打印',
    answer: z.unknown(),
    handle: async (call) => {
      const { region, session, query } = call
      const found = await layingFor(call)
      if (!found) return notFound()
      const { laying, name, on } = found
      const as = laying.mark === undefined ? 'signed' : 'preview'
      const paper = [...papersOf(region.documents.papers, laying.snapshot, as), ...noticesOf(region, laying)].find(
        ({ document }) => document.id === call.params.paper,
      )
      if (!paper?.formats.includes(query.format)) return notFound()
      if (session.kind !== 'applicant')
        await audit(call.db, call, 'print-review-form', 'application', call.params.id, { paper: paper.document.id })
      const file = { name: `${paper.document.name}-${name}.${query.format}`, made: new Date(on) }
      const laid = lay(paper.document, laying)
      return query.format === 'xlsx' ? sendSheet(call, laid, file) : sendPaper(call, laid, file)
    },
  }),
]

/** What this reader's paper is made of; nothing where there is none for them. */
async function layingFor(call: Asked): Promise<{ laying: Laying; name: string; on: string } | undefined> {
  const { db, region, server, session } = call
  const id = call.params.id as ApplicationId
  const [row, proceedings] = await Promise.all([
    findWhole(db, id),
    findProceedings({ db, region }, id, verifiedAt(server, region)),
  ])
  if (!row || !proceedings) return undefined
  const [actor, subject] = [actorOf(session), subjectOf(row, region)]
  const isOfSubmitted = region.documents.papers.some(
    (one) => one.document.id === call.params.paper && one.onceSubmitted,
  )
  if (!isOfSubmitted && isEditable(row.progress) && standing(actor, subject) === 'applicant') {
    const working = await findOpened({ db, region }, server, { id, person: session.account })
    if (!working) return undefined
    const laying = previewOf(working, proceedings, undertakingOf(working.row, region))
    return { laying, name: row.applicant_name, on: laying.snapshot.on }
  }
  const [snapshot] = await listLastSubmissions(db, id, server.keys)
  const laying = snapshot && reviewPaper(actor, { ...subject, snapshot }, proceedings)
  return laying && { laying, name: row.applicant_name, on: laying.snapshot.on }
}

/** Nobody is called to a defence that has not been arranged. */
const noticesOf = ({ defence }: Region, { proceedings }: Laying): Paper[] =>
  defence && proceedings.defence ? [{ document: defence.notice, label: defence.button, formats: ['pdf'] }] : []
