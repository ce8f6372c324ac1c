import { z } from 'zod'
import type { AchievementAct } from '../../core/achievement.ts'
import { achieve } from '../achieving.ts'
import { achieved, achievedShape, noLibrary } from './achievement-shape.ts'
import { idParam, route, version } from './route.ts'

const acts = [
  ['submission', 'submit', '提交单位审核'],
  ['withdrawal', 'withdraw', '撤回'],
  ['correction', 'correct', '修改审核通过的业绩，修改后须重新审核'],
  ['removal', 'remove', '删除草稿或退回的业绩'],
] as const satisfies readonly (readonly [string, AchievementAct, string])[]

/** What somebody does with an entry of their own library. */
export const achievementActRoutes = acts.map(([part, act, summary]) =>
  route({
    method: 'PUT',
    path: `/achievements/:id/${part}`,
    ...(part === 'submission' && { urgency: 'save' }),
    who: ['applicant'],
    tag: '业绩库',
    params: idParam,
    summary,
    body: z.strictObject({ version }),
    answer: achievedShape,
    handle: async (call) => {
      const { library } = call.region
      if (!library) return noLibrary()
      return achieved(await achieve({ ...call, library }, act, call.params.id, call.body))
    },
  }),
)
