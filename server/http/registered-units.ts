import { z } from 'zod'
import { countRegistered } from '../db/registered-units.ts'
import { moment, refuse, route } from './route.ts'

/** 单位名录: how many units the register knows; more come by POST /imports/registered-units. */
export const registeredUnitRoutes = [
  route({
    method: 'GET',
    path: '/registered-units',
    tag: '权限审核',
    summary: '单位名录的数量和最近导入时间',
    who: ['administrator', 'officer'],
    answer: z.object({ count: z.number(), last: moment.nullable(), shared: z.boolean() }),
    handle: async ({ db, region, server, session }) => {
      if (!region.units) return refuse('units-not-opened-here')
      if (session.ancestors.length !== 1) return refuse('no-permission', undefined, 403)
      const { count, last } = await countRegistered(db)
      return { count, last, shared: server.unitRegister !== undefined }
    },
  }),
]
