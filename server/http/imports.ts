import { Readable } from 'node:stream'
import { z } from 'zod'
import { mayCreateApplicants } from '../../core/account.ts'
import { whyNotByUnit } from '../../core/opening.ts'
import { findImport, getSealedRows, type ImportedRows, insertImport } from '../db/imports.ts'
import { type ImportKind, importColumnsIn, importNameIn } from '../import/columns.ts'
import { seal, unseal } from '../seal.ts'
import { actorOf, type Session } from '../session.ts'
import { readSheet } from '../sheet/read.ts'
import { refusedRows, template } from '../sheet/refused.ts'
import { sayProblem } from '../sheet/words.ts'
import { type Call, idParam, notFound, refuse, route, Sent } from './route.ts'
import { spreadsheet } from './spreadsheet.ts'

const tag = '导入'
const who = ['administrator', 'officer'] as const
const what = z.object({ what: z.enum(['organisations', 'applicants', 'registered-units', 'defences']) })

/** Many units, people or defences out of one spreadsheet: a task with progress, and a file of the rows to mend. */
export const importRoutes = [
  route({
    method: 'GET',
    path: '/imports/templates/:what',
    tag,
    summary: '导入模板',
    who,
    params: what,
    answer: z.unknown(),
    handle: async ({ region, reply, params }) => {
      const name = importNameIn(region, params.what)
      return send(reply, `${name}导入模板`, template(name, importColumnsIn(region, params.what)))
    },
  }),
  route({
    method: 'POST',
    path: '/imports/:what',
    tag,
    summary: '上传 .xlsx 文件导入，逐行检查，后台进行',
    who,
    params: what,
    bodyLimit: 11 * 1024 * 1024,
    answer: z.object({ id: z.number(), total: z.number() }),
    handle: async ({ db, region, server, session, params, request }) => {
      const { office, account } = session
      const notHere = params.what === 'applicants' && whyNotByUnit(region.accounts)
      if (notHere) return refuse(notHere)
      if (params.what === 'registered-units' && !region.units) return refuse('units-not-opened-here')
      if (params.what === 'defences' && !region.defence) return refuse('no-defences-here')
      if (!mayImport(session, params.what) || !office) return refuse('no-permission', undefined, 403)
      if (!Buffer.isBuffer(request.body)) return refuse('sheet-not-readable')
      const columns = importColumnsIn(region, params.what)
      const read = await readSheet(request.body, columns)
      if ('refusal' in read) return refuse(read.refusal, detailOf(read))
      const heading = (id: string) => columns.find((column) => column.id === id)?.heading ?? id
      const rows: ImportedRows = {
        rows: read.rows,
        problems: read.problems.map((one) => ({ line: one.line, reason: sayProblem(one, heading(one.column)) })),
      }
      const sealed = seal(JSON.stringify(rows), server.keys).toString('base64')
      const total = read.rows.length
      return { id: await insertImport(db, { account, office, kind: params.what, rows: sealed, total }), total }
    },
  }),
  route({
    method: 'GET',
    path: '/imports/:id',
    tag,
    summary: '导入的进度和未导入的行',
    who,
    params: idParam,
    answer: z.object({
      state: z.string(),
      done: z.number(),
      total: z.number(),
      refusedCount: z.number(),
      /** Why it failed before its end. */
      refusal: z.string().nullable(),
      refused: z.array(z.object({ line: z.number(), reasons: z.array(z.string()) })),
    }),
    handle: async ({ db, session, params }) => {
      const task = await findImport(db, params.id)
      if (!task || task.account !== session.account) return notFound()
      const { state, done, total, refused, refusal } = task
      return { state, done, total, refusal, refusedCount: refused.length, refused: refused.slice(0, 100) }
    },
  }),
  route({
    method: 'GET',
    path: '/imports/:id/refused',
    tag,
    summary: '未导入的行，改好后可直接再导入',
    who,
    params: idParam,
    answer: z.unknown(),
    handle: async ({ db, region, server, session, params, reply }) => {
      const task = await findImport(db, params.id)
      if (!task || task.account !== session.account) return notFound()
      const { rows } = JSON.parse(unseal(await getSealedRows(db, task.id), server.keys)) as ImportedRows
      const byLine = new Map(rows.map((row) => [row.line, row]))
      const mend = task.refused.flatMap(({ line, reasons }) => {
        const row = byLine.get(line)
        return row ? [{ row, reasons }] : []
      })
      const name = importNameIn(region, task.kind)
      return send(reply, `未导入的${name}`, refusedRows(name, importColumnsIn(region, task.kind), mend))
    },
  }),
]

function mayImport(session: Session, what: ImportKind) {
  if (what === 'registered-units') return session.kind === 'administrator' && session.ancestors.length === 1
  if (what === 'organisations') return session.kind === 'administrator'
  if (what === 'applicants') return mayCreateApplicants(actorOf(session))
  return session.kind === 'officer' && session.capabilities.includes('convene')
}

const detailOf = (read: object): Record<string, string | number> | undefined => {
  if ('max' in read) return { max: Number(read.max) }
  return 'missing' in read && Array.isArray(read.missing) ? { missing: read.missing.join('、') } : undefined
}

function send(reply: Call<unknown, unknown, unknown>['reply'], name: string, file: AsyncIterable<Uint8Array>) {
  reply.header('content-type', spreadsheet)
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`)
  reply.send(Readable.from(file))
  return new Sent()
}
