import { z } from 'zod'
import { isOpen } from '../../core/day.ts'
import { sayDefence } from '../../core/defence.ts'
import { birthdayOf, genderOf } from '../../core/identity.ts'
import { levelNames } from '../../core/title.ts'
import { toDoKinds, toDosOf } from '../../core/to-do.ts'
import { countAchievements } from '../db/achievements.ts'
import { listOwn } from '../db/applications.ts'
import { getHomePerson, listInterviews, listNewestPlans, listReturned } from '../db/home.ts'
import { today } from '../hosted.ts'
import { maskedIdNumber, maskedMobile } from '../personal.ts'
import { unseal } from '../seal.ts'
import { achievementCounts } from './home-counts.ts'
import { ownRecordOf, ownRecordShape } from './own-record.ts'
import { route } from './route.ts'

/** 个人首页: all that its five panels show, at once. */
export const homeRoutes = [
  route({
    method: 'GET',
    path: '/home',
    reads: 'replica',
    who: ['applicant'],
    tag: '首页',
    summary: '个人首页：个人基本信息、我的申报情况、待处理事项、业绩统计、最新计划',
    answer: z.object({
      person: z.object({
        name: z.string(),
        gender: z.string(),
        birthday: z.string(),
        idNumber: z.string(),
        mobile: z.string(),
        unitName: z.string().nullable(),
      }),
      declarations: z.array(ownRecordShape),
      toDo: z.array(
        z.object({
          kind: z.enum(toDoKinds),
          id: z.number().optional(),
          name: z.string().optional(),
          says: z.string().optional(),
          /** Of an entry of the library. */
          section: z.string().optional(),
        }),
      ),
      counts: z.array(
        z.object({ kind: z.string(), name: z.string(), total: z.number(), approved: z.number(), pending: z.number() }),
      ),
      plans: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          year: z.number(),
          levelNames: z.array(z.string()),
          opens: z.string(),
          closes: z.string(),
          open: z.boolean(),
        }),
      ),
    }),
    handle: async ({ db, region, server, session }) => {
      const now = server.now()
      const [person, rows, counted, returned, plans, interviews] = await Promise.all([
        getHomePerson(db, session.account),
        listOwn(db, session.account, now),
        countAchievements(db, session.account),
        listReturned(db, session.account),
        listNewestPlans(db),
        listInterviews(db, session.account, now),
      ])
      const idNumber = person.idNumber ? unseal(person.idNumber, server.keys) : ''
      const declarations = rows.map((row) => ownRecordOf(row, session.name, region))
      const toDo = toDosOf({
        declared: declarations.map(({ id, state, titleName, planName }) => {
          const progress = rows.find((row) => row.id === id)?.progress
          const interview = interviews.find(({ application }) => application === id)
          return {
            id,
            state,
            name: titleName || planName,
            ...(progress?.state === 'sent-back' && { reason: progress.reason }),
            ...(interview && { interview: sayDefence({ ...interview, note: '' }) }),
          }
        }),
        returned,
        asksUnits: region.accounts.opened === 'by-provider',
        bound: person.unitName !== null,
        ...(person.binding && { binding: person.binding }),
      })
      return {
        person: {
          name: session.name,
          gender: idNumber && genderOf(idNumber),
          birthday: idNumber && birthdayOf(idNumber),
          idNumber: maskedIdNumber(person.idNumber, server.keys),
          mobile: maskedMobile(person.mobile, server.keys),
          unitName: person.unitName,
        },
        declarations,
        toDo: toDo.map((one) => {
          const section = returned.find(({ id }) => one.kind === 'achievement-returned' && id === one.id)?.kind
          return { ...one, ...(section && { section }) }
        }),
        counts: achievementCounts(region, counted),
        plans: plans.map(({ levels, ...plan }) => ({
          ...plan,
          levelNames: levels.map((level) => levelNames[level]),
          open: isOpen(plan, today(server)),
        })),
      }
    },
  }),
]
