import { Readable } from 'node:stream'
import { z } from 'zod'
import { audit } from '../audit.ts'
import type { By } from '../db/task-askers.ts'
import { insertTask } from '../db/tasks.ts'
import {
  countExport,
  type Export,
  exportFilters,
  exportName,
  exportSheet,
  exports,
  listExportIds,
  mayExport,
} from '../exporting.ts'
import type { Session } from '../session.ts'
import { ourHeaders } from './paper.ts'
import { notFound, refuse, route, Sent } from './route.ts'
import { sheetType } from './tasks.ts'

const staff = ['officer', 'approver'] as const
const params = z.object({ list: z.enum(exports) })
const tag = '导出'

/** More people than this are exported as long work, with progress. */
const mostAtOnce = 5000

/** 资格审查名单导出 and 一览表: exactly the people who passed, in the asker's scope, by the filters given. */
export const exportRoutes = [
  route({
    method: 'GET',
    path: '/exports/:list',
    who: staff,
    params,
    query: exportFilters,
    summary: '导出前：符合条件的人数',
    tag,
    answer: z.object({ count: z.number(), atOnce: z.boolean() }),
    handle: async ({ db, region, session, params: { list }, query }) => {
      const by = askerIn(session)
      if (!by) return notFound()
      if (!mayExport(region, by, list)) return forbidden()
      const count = await countExport({ db, region }, { by, list, filters: query })
      return { count, atOnce: count <= mostAtOnce }
    },
  }),
  route({
    method: 'GET',
    path: '/exports/:list/file',
    reads: 'replica',
    urgency: 'spare',
    who: staff,
    params,
    query: exportFilters,
    summary: '导出 Excel（5000 人以内）',
    tag,
    answer: z.unknown(),
    handle: async (call) => {
      const { db, region, server, session, query } = call
      const { list } = call.params
      const by = askerIn(session)
      if (!by) return notFound()
      if (!mayExport(region, by, list)) return forbidden()
      const ids = await listExportIds({ db, region }, { by, list, filters: query })
      if (ids.length === 0) return refuse('nothing-to-export')
      if (ids.length > mostAtOnce) return refuse('export-in-background', { count: ids.length, max: mostAtOnce })
      await audit(db, call, audited(list), 'organisation', by.office, { people: ids.length })
      const sheet = Readable.from(exportSheet({ hosted: { db, region }, server }, list, ids))
      await ourHeaders(call, exportName(region, list), true).type(sheetType).send(sheet)
      return new Sent()
    },
  }),
  route({
    method: 'POST',
    path: '/exports/:list',
    urgency: 'spare',
    who: staff,
    params,
    body: exportFilters,
    summary: '后台导出 Excel，不限人数',
    tag,
    answer: z.object({ task: z.number() }),
    handle: async (call) => {
      const { db, region, server, session, body } = call
      const { list } = call.params
      const by = askerIn(session)
      if (!by) return notFound()
      if (!mayExport(region, by, list)) return forbidden()
      const total = await countExport({ db, region }, { by, list, filters: body })
      if (total === 0) return refuse('nothing-to-export')
      const input = { list, filters: body }
      const task = await insertTask(db, { account: session.account, kind: 'export', input, total, at: server.now() })
      await audit(db, call, audited(list), 'organisation', by.office, { people: total })
      return { task }
    },
  }),
]

const forbidden = () => refuse('no-permission', undefined, 403)

const askerIn = ({ office, kind, organisationKind = '', capabilities, ancestors }: Session): By | undefined =>
  office && { office, kind, organisationKind, capabilities, depth: ancestors.length }

const audited = (list: Export) => (list === 'summary-sheet' ? 'export-summary-sheet' : 'export-roster')
