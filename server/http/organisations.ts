import { z } from 'zod'
import { answerAsked } from '../asked-unit.ts'
import { audit } from '../audit.ts'
import {
  findOrganisation,
  findRow,
  listChildren,
  listTaken,
  type OrganisationRow,
  renameOrganisation,
  searchOrganisations,
} from '../db/organisations.ts'
import { holdUnitRequest } from '../db/unit-requests.ts'
import { unlessViolated } from '../db/violation.ts'
import { checkUnit, isUnit, makeUnit } from '../new-unit.ts'
import { hashInitialPassword } from '../password.ts'
import { kindFree, kindsFree } from './kinds-free.ts'
import { type Call, idParam, notFound, ok, personName, refuse, route, unitName } from './route.ts'

const pageSize = 50
const tag = '机构（单位）'

const organisationShape = z.object({
  id: z.number(),
  parent: z.number().nullable(),
  name: z.string(),
  kind: z.string(),
  kindName: z.string(),
  group: z.string(),
  code: z.string(),
  autonomousSeries: z.array(z.string()),
  completed: z.boolean(),
  children: z.number(),
  applicants: z.number(),
  administrator: z
    .object({ id: z.number(), name: z.string(), login: z.string(), state: z.enum(['active', 'new', 'disabled']) })
    .nullable(),
  path: z.array(z.string()).optional(),
})

const unitBody = z
  .object({
    kind: z.string().max(60),
    serial: z.string().max(20).default(''),
    name: unitName,
    category: z.string().max(60).optional(),
    nature: z.string().max(60).optional(),
    creditCode: z.string().trim().max(40).optional(),
    administrator: z.object({ name: personName, mobile: z.string().max(30) }).strict(),
    /** 单位登记申请 that this answers. */
    request: z.number().int().positive().optional(),
  })
  .strict()

/** 机构（单位）管理: the reader's own unit and everything below it; made one level at a time. */
export const organisationRoutes = [
  route({
    method: 'GET',
    path: '/organisations',
    tag,
    summary: '本级及以下机构（单位）：某一机构的下级，或按名称、编码查找',
    who: ['administrator'],
    query: z
      .object({
        parent: z.coerce.number().int().positive().optional(),
        kind: z.string().max(60).optional(),
        after: z.string().max(40).optional(),
        search: z.string().trim().max(80).optional(),
        page: z.coerce.number().int().min(1).max(200).default(1),
      })
      .strict(),
    answer: z.object({ rows: z.array(organisationShape), more: z.boolean() }),
    handle: async ({ db, region, session, query }) => {
      const office = session.office ?? 0
      const { parent = office, kind, after, search, page } = query
      const found = search
        ? await searchOrganisations(db, office, { text: search, limit: pageSize + 1, offset: (page - 1) * pageSize })
        : await listChildren(db, office, { parent, kind, after, limit: pageSize + 1 })
      return { rows: found.slice(0, pageSize).map((row) => show(region, row)), more: found.length > pageSize }
    },
  }),
  route({
    method: 'GET',
    path: '/organisations/:id',
    tag,
    summary: '一个机构（单位），及其各类下级的数量和可用编码',
    who: ['administrator'],
    params: idParam,
    answer: organisationShape.extend({
      kinds: z.array(kindFree),
    }),
    handle: async ({ db, region, session, params }) => {
      const row = await findRow(db, session.office ?? 0, params.id)
      if (!row) return notFound()
      const kinds = kindsFree(region, row, await listTaken(db, row.code, row.id))
      return { ...show(region, row), kinds }
    },
  }),
  route({
    method: 'POST',
    path: '/organisations',
    tag,
    summary: '创建次级机构（单位），同时建立其管理员账号；上级即创建人所在单位',
    who: ['administrator'],
    body: unitBody,
    answer: z.object({
      id: z.number(),
      code: z.string(),
      administrator: z.object({ id: z.number(), login: z.string(), initialPassword: z.string() }),
    }),
    handle: async (call) => {
      const { db, region, server, session, body } = call
      const parent = session.office && (await findOrganisation(db, session.office))
      if (!parent) return notFound()
      const unit = checkUnit(region, parent, body)
      if (!isUnit(unit)) return refuse(unit.refusal, unit.detail)
      const password = await hashInitialPassword(region.accounts.initialPassword)
      const work = db.transaction().execute(async (tx) => {
        const asked = body.request === undefined ? undefined : await holdUnitRequest(tx, parent.id, body.request)
        if (body.request !== undefined && !asked) return refuse('changed-meanwhile')
        if (asked && unit.of.group === 'office') return refuse('kind-not-below')
        const made = await makeUnit(tx, unit, { parent: parent.id, keys: server.keys, by: session.account, password })
        await audit(tx, call, 'create-organisation', 'organisation', made.organisation, {
          kind: body.kind,
          code: unit.code,
        })
        await audit(tx, call, 'create-administrator', 'account', made.account, { login: made.login })
        const { account: id, login } = made
        if (asked)
          await answerAsked(tx, asked, {
            made: made.organisation,
            name: unit.name,
            by: session.account,
            at: server.now(),
          })
        return {
          id: made.organisation,
          code: unit.code,
          administrator: { id, login, initialPassword: region.accounts.initialPassword },
        }
      })
      return unlessViolated(work, taken(unit))
    },
  }),
  route({
    method: 'PUT',
    path: '/organisations/:id/name',
    tag,
    summary: '更正直接下级机构（单位）的名称',
    who: ['administrator'],
    params: idParam,
    body: z.object({ name: unitName }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, session, params, body } = call
      const row = await findRow(db, session.office ?? 0, params.id)
      if (!row || row.parent !== session.office) return notFound()
      const work = db.transaction().execute(async (tx) => {
        await renameOrganisation(tx, row.id, body.name)
        await audit(tx, call, 'rename-organisation', 'organisation', row.id, { before: row.name, after: body.name })
        return { ok: true as const }
      })
      return unlessViolated(work, taken({ code: row.code, name: body.name }))
    },
  }),
]

const taken = ({ code, name }: { code: string; name: string }) => ({
  code_is_unique_in_its_group: () => refuse('code-taken', { code }),
  one_unit_a_credit_code: () => refuse('credit-code-taken', { where: 'creditCode' }),
  sibling_names_differ: () => refuse('name-taken', { name }),
  login_is_unique: () => refuse('login-taken', { login: code }),
})

const show = (region: Call<unknown, unknown, unknown>['region'], row: OrganisationRow) => {
  const kind = region.organisationKinds.find(({ id }) => id === row.kind)
  return { ...row, kindName: kind?.name ?? row.kind, group: kind?.group ?? '' }
}
