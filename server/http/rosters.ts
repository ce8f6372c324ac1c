import { Readable } from 'node:stream'
import { z } from 'zod'
import type { PeopleList } from '../../core/document.ts'
import { layPerson } from '../../core/lay.ts'
import type { Region } from '../../core/region.ts'
import { levelNames } from '../../core/title.ts'
import { audit } from '../audit.ts'
import { eachPassed, type RosterRow } from '../db/rosters.ts'
import { applicationNumber } from '../proceedings.ts'
import { writeSheet } from '../sheet/write.ts'
import { nameTitles } from '../titles.ts'
import { deskOf } from './check-line.ts'
import { filterQuery } from './checks.ts'
import { type Call, Refused, refuse, route, Sent } from './route.ts'

const query = filterQuery.omit({ list: true }).strict()
type Asked = Call<unknown, z.output<typeof query>, unknown>

/** 资格审查名单导出 and 一览表, as Excel: exactly what is filtered, within the asker's scope. */
export const rosterRoutes = [
  route({
    method: 'GET',
    path: '/rosters/passed',
    reads: 'replica',
    urgency: 'spare',
    who: ['approver'],
    query,
    summary: '资格审查名单导出（Excel）',
    tag: '导出',
    answer: z.unknown(),
    handle: async (call) =>
      call.session.capabilities.includes('export-roster')
        ? send(call, call.region.documents.roster, 'passed-below')
        : refuse('no-permission', undefined, 403),
  }),
  route({
    method: 'GET',
    path: '/rosters/summary-sheet',
    reads: 'replica',
    urgency: 'spare',
    who: ['officer', 'approver'],
    query,
    summary: '一览表（Excel）：审核在本单位结束的申报',
    tag: '导出',
    answer: z.unknown(),
    handle: async (call) => send(call, call.region.documents.summarySheet, 'ended-here'),
  }),
]

async function send(call: Asked, list: PeopleList, whose: 'passed-below' | 'ended-here') {
  const { db, region, server, session, query, reply } = call
  if (!session.office) return new Refused(403, { refusal: 'not-for-you' })
  await audit(db, call, 'export', list.id, session.office)
  const reach = deskOf(session, region)
  const people = eachPassed(db, server.keys, { ...reach, whose, filters: query })
  await reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(list.name)}.xlsx`)
    .send(Readable.from(writeSheet(list, lines(list, region, people))))
  return new Sent()
}

async function* lines(list: PeopleList, region: Region, people: AsyncIterable<RosterRow>) {
  let number = 0
  for await (const row of people)
    yield layPerson(list, { snapshot: row.snapshot, proceedings: outline(row, region) }, ++number)
}

/** As much of the proceedings as a list of people shows. */
function outline(row: RosterRow, region: Region) {
  const { series, title } = nameTitles(region, row)
  return {
    number: applicationNumber(region, row),
    year: row.year,
    organisation: row.organisation_name,
    series,
    title,
    level: levelNames[row.level],
    specialty: row.specialty,
    way: region.ways.find(({ way }) => way === row.way)?.label ?? '',
    recommendation: '',
    groupOpinion: '',
    opinions: [],
  }
}
