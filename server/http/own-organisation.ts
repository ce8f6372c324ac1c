import { z } from 'zod'
import { checkCreditCode, foldCreditCode } from '../../core/identity.ts'
import { audit } from '../audit.ts'
import { isUnitHeld } from '../db/identities.ts'
import { getOwnOrganisation, updateOwnOrganisation } from '../db/own-organisation.ts'
import { unlessViolated } from '../db/violation.ts'
import { notFound, ok, refuse, route, telephone, unitText, version } from './route.ts'

const shape = z.object({
  name: z.string(),
  kind: z.string(),
  kindName: z.string(),
  code: z.string(),
  parentName: z.string().nullable(),
  category: z.string().nullable(),
  nature: z.string().nullable(),
  creditCode: z.string().nullable(),
  contact: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  autonomousSeries: z.array(z.string()),
  completed: z.boolean(),
  /** The identity service has told it for good. */
  creditCodeHeld: z.boolean(),
  version: z.number(),
  categories: z.array(z.string()),
  natures: z.array(z.string()),
})

/** 编辑本级机构（单位）. There is no id in the address: nobody can open another unit's record here. */
export const ownOrganisationRoutes = [
  route({
    method: 'GET',
    path: '/organisation',
    tag: '机构（单位）',
    summary: '本级机构（单位）',
    who: ['administrator', 'officer', 'approver'],
    stages: ['complete-unit', 'ready'],
    answer: shape,
    handle: async ({ db, region, session }) => {
      if (!session.office) return notFound()
      const own = await getOwnOrganisation(db, session.office)
      const creditCodeHeld = await isUnitHeld(db, session.office, region.accounts)
      const kind = region.organisationKinds.find(({ id }) => id === own.kind)
      return {
        ...own,
        creditCodeHeld,
        category: own.category ?? kind?.defaults?.category ?? null,
        nature: own.nature ?? kind?.defaults?.nature ?? null,
        kindName: kind?.name ?? own.kind,
        categories: [...region.categories],
        natures: [...region.natures],
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/organisation',
    tag: '机构（单位）',
    summary: '编辑本级机构（单位）；名称、类型和编码由上级确定',
    who: ['administrator'],
    stages: ['complete-unit', 'ready'],
    body: z
      .object({
        category: z.string(),
        nature: z.string(),
        creditCode: z.string().trim().max(40).optional(),
        contact: unitText(40),
        phone: telephone,
        address: unitText(120).optional(),
        version,
      })
      .strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, session, body } = call
      if (!session.office) return notFound()
      if (!region.categories.includes(body.category)) return refuse('no-such-category')
      if (!region.natures.includes(body.nature)) return refuse('no-such-nature')
      const refusal = body.creditCode ? checkCreditCode(body.creditCode) : undefined
      if (refusal) return refuse(refusal)
      const office = session.office
      const creditCode = (body.creditCode && foldCreditCode(body.creditCode)) || null
      const fields = { ...body, creditCode, address: body.address ?? null }
      if (await isUnitHeld(db, office, region.accounts)) {
        const held = await getOwnOrganisation(db, office)
        if (held.creditCode !== creditCode) return refuse('identity-holds-credit-code')
      }
      const work = db.transaction().execute(async (tx) => {
        const done = await updateOwnOrganisation(tx, office, body.version, fields)
        if (done) await audit(tx, call, 'edit-organisation', 'organisation', office)
        return done
      })
      const written = await unlessViolated(work, { one_unit_a_credit_code: () => 'taken' as const })
      if (written === 'taken') return refuse('credit-code-taken')
      return written ? { ok: true as const } : refuse('changed-meanwhile')
    },
  }),
]
