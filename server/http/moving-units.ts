import { z } from 'zod'
import { movedUnit } from '../../core/moving-unit.ts'
import { audit } from '../audit.ts'
import { tellAdministrators } from '../db/messages.ts'
import { holdPlaces, placeBelow } from '../db/moving-units.ts'
import { listTaken } from '../db/organisations.ts'
import { unlessViolated } from '../db/violation.ts'
import { idParam, notFound, refuse, route } from './route.ts'

/** 调整主管单位: a unit that was registered below the wrong one. */
export const unitMoveRoutes = [
  route({
    method: 'PUT',
    path: '/organisations/:id/parent',
    tag: '机构（单位）',
    summary: '调整下级机构（单位）的主管单位，由双方共同的上级办理；编码随之改变，登录名不变',
    who: ['administrator'],
    params: idParam,
    body: z.object({ parent: idParam.shape.id }).strict(),
    answer: z.object({ code: z.string() }),
    handle: async (call) => {
      const { db, region, session, params, body } = call
      const by = session.office
      let name = ''
      const work = db.transaction().execute(async (tx) => {
        const places = await holdPlaces(tx, [params.id, body.parent])
        const unit = places.find(({ id }) => id === params.id)
        const to = places.find(({ id }) => id === body.parent)
        if (!by || !unit?.parent || unit.id === by || !unit.ancestors.includes(by)) return notFound()
        if (!to) return refuse('not-above-both')
        name = unit.name
        const [from] = await holdPlaces(tx, [unit.parent])
        const taken = (await listTaken(tx, to.code, to.id)).filter(({ group }) => group === unit.group)
        const serial = unit.code.slice(from?.code.length ?? 0)
        const codes = new Set(taken.map(({ code }) => code))
        const moved = movedUnit({ ...unit, serial }, to, { region, by, taken: codes })
        if (!moved.ok) return refuse(moved.refusal)
        await placeBelow(tx, unit.id, { to: to.id, code: moved.code })
        const detail = { from: unit.parent, to: to.id, before: unit.code, after: moved.code }
        await audit(tx, call, 'move-organisation', 'organisation', unit.id, detail)
        const says = `“${unit.name}”的主管单位由“${from?.name ?? ''}”调整为“${to.name}”，编码改为 ${moved.code}，登录名不变；已在审核中的申报按原流程办理。`
        for (const office of new Set([unit.id, unit.parent, to.id])) await tellAdministrators(tx, office, says)
        return { code: moved.code }
      })
      return unlessViolated(work, {
        sibling_names_differ: () => refuse('name-taken', { name }),
        code_is_unique_in_its_group: () => refuse('changed-meanwhile'),
      })
    },
  }),
]
