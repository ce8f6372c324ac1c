import { z } from 'zod'
import { foldIdNumber, maskIdNumber } from '../../core/identity.ts'
import { isBarredOn, isGivenByName, mayKeep, mayReadIntegrity } from '../../core/integrity.ts'
import type { Region } from '../../core/region.ts'
import { type BarRow, listBars } from '../db/bars.ts'
import { today } from '../hosted.ts'
import { endBreach, recordBreach } from '../integrity.ts'
import { unseal } from '../seal.ts'
import { keeperOf } from '../session.ts'
import { type Call, day, idParam, ok, personName, Refused, refuse, route } from './route.ts'
import { written } from './written.ts'

const staff = ['officer', 'approver'] as const
const tag = '诚信档案'

/** 诚信档案, 黑名单: whoever is entered may not declare in the span named; who keeps it, the region's permissions say. */
export const barRoutes = [
  route({
    method: 'GET',
    path: '/bars',
    who: staff,
    query: z
      .object({ before: z.coerce.number().int().positive().optional(), name: z.string().max(60).optional() })
      .strict(),
    summary: '诚信档案（黑名单）',
    tag,
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          /** Masked. */
          idNumber: z.string(),
          organisationName: z.string().nullable(),
          application: z.number().nullable(),
          basis: z.string(),
          /** Nothing where it keeps nobody from declaring. */
          from: z.string().nullable(),
          until: z.string().nullable(),
          inForce: z.boolean(),
          isOver: z.boolean(),
          madeBy: z.string(),
          madeAt: z.string(),
          liftedAt: z.string().nullable(),
          liftedBy: z.string().nullable(),
          liftReason: z.string().nullable(),
        }),
      ),
      next: z.number().nullable(),
      mayKeep: z.boolean(),
    }),
    handle: async (call) => {
      const { db, region, session, query } = call
      const keeper = keeperOf(session)
      if (!mayReadIntegrity(region, keeper)) return elsewhere(region)
      const rows = await listBars(db, query)
      return {
        rows: rows.slice(0, 100).map((row) => lineOf(call, row)),
        next: rows.length > 100 ? (rows[99]?.id ?? null) : null,
        mayKeep: mayKeep(region, keeper),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/bars',
    who: staff,
    body: z.strictObject({
      name: personName,
      idNumber: z.string().max(40).transform(foldIdNumber),
      basis: written(1000),
      from: day.nullable(),
      until: day.nullable(),
    }),
    summary: '记入诚信档案，可以没有禁止申报的期限；不要求本人有账号',
    tag,
    answer: z.object({ id: z.number() }),
    handle: async (call) => {
      if (!mayKeep(call.region, keeperOf(call.session))) return elsewhere(call.region)
      const made = await recordBreach(call, call.body)
      return 'refusal' in made ? refuse(made.refusal) : made
    },
  }),
  route({
    method: 'PUT',
    path: '/bars/:id/lift',
    who: staff,
    params: idParam,
    body: z.object({ reason: written(1000) }).strict(),
    summary: '提前解除，须说明原因',
    tag,
    answer: ok,
    handle: async (call) => {
      if (!mayKeep(call.region, keeperOf(call.session))) return elsewhere(call.region)
      if (!call.body.reason) return refuse('reason-missing')
      const lifted = await endBreach(call, call.params.id, call.body.reason)
      return lifted ? { ok: true as const } : refuse('no-such-bar', undefined, 404)
    },
  }),
]

function lineOf({ server }: Call<unknown, unknown, unknown>, row: BarRow) {
  const now = today(server)
  const span = { from: row.from_day, until: row.until_day }
  return {
    id: row.id,
    name: row.name,
    idNumber: row.id_number_sealed ? maskIdNumber(unseal(row.id_number_sealed, server.keys)) : '',
    organisationName: row.organisation_name,
    application: row.application,
    basis: row.basis,
    ...span,
    inForce: row.lifted_at === null && isBarredOn(span, now),
    isOver: row.until_day !== null && row.until_day < now,
    madeBy: row.made_by_name,
    madeAt: row.made_at.toISOString(),
    liftedAt: row.lifted_at?.toISOString() ?? null,
    liftedBy: row.lifted_by_name,
    liftReason: row.lift_reason,
  }
}

const elsewhere = (region: Region) =>
  new Refused(403, { refusal: isGivenByName(region) ? 'no-permission' : 'province-office-only' })
