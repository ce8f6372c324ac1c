import { z } from 'zod'
import type { Day } from '../../core/day.ts'
import type { Json } from '../../core/form.ts'
import type { PlanSetting } from '../../core/region.ts'
import { audit } from '../audit.ts'
import { getCalendar } from '../db/calendar.ts'
import { lockout } from '../db/logins.ts'
import { ensurePlan } from '../db/plans.ts'
import { listEntered, listPlans, replaceYear, updatePlan } from '../db/settings.ts'
import { today } from '../hosted.ts'
import { absoluteMinutes, idleMinutes, type Session } from '../session.ts'
import { day, ok, Refused, refuse, route, unitText } from './route.ts'

const tag = '系统'
const who = ['system', 'administrator'] as const
const params = z.object({ year: z.coerce.number().int().min(2000).max(2100) })
const days = z.array(day).max(200)
const setting = z.union([z.boolean(), z.number().int().min(0).max(999), day, z.null()])

/** 年度计划与节假日: the system manager's, and the province office's administrator's. */
export const settingRoutes = [
  route({
    method: 'GET',
    path: '/settings',
    tag,
    summary: '年度计划、节假日安排、登录安全设置',
    who,
    answer: z.object({
      /** The units that form committees design the plans: there is none of the year to be set here. */
      designed: z.boolean(),
      plans: z.array(
        z.object({
          year: z.number(),
          name: z.string(),
          opens: z.string(),
          closes: z.string(),
          settings: z.record(z.string(), z.unknown()),
          applications: z.boolean(),
        }),
      ),
      planSettings: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          hint: z.string().optional(),
          is: z.enum(['switch', 'day', 'number']),
        }),
      ),
      years: z.array(
        z.object({
          year: z.number(),
          known: z.boolean(),
          entered: z.boolean(),
          off: z.array(z.string()),
          work: z.array(z.string()),
        }),
      ),
      security: z.object({
        idleMinutes: z.number(),
        absoluteMinutes: z.number(),
        failures: z.number(),
        lockedMinutes: z.number(),
      }),
    }),
    handle: async ({ db, region, server, session }) => {
      if (!isOfRoot(session)) return elsewhere()
      const [plans, calendar, entered] = await Promise.all([listPlans(db), getCalendar(db), listEntered(db)])
      const year = Number(today(server).slice(0, 4))
      return {
        designed: region.designing !== undefined,
        plans,
        planSettings: region.planSettings,
        years: [year - 1, year, year + 1, year + 2].map((one) => ({
          year: one,
          known: calendar[one] !== undefined,
          entered: entered.some((row) => row.year === one),
          off: [...(calendar[one]?.off ?? [])].sort(),
          work: [...(calendar[one]?.work ?? [])].sort(),
        })),
        security: { idleMinutes, absoluteMinutes, failures: lockout.failures, lockedMinutes: lockout.minutes },
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/settings/plans/:year',
    tag,
    summary: '设置一个年度的申报计划：名称、申报时间、各项规定',
    who,
    params,
    body: z.strictObject({
      name: unitText(60),
      opens: day,
      closes: day,
      settings: z.record(z.string().max(40), setting),
    }),
    answer: ok,
    handle: async (call) => {
      const { db, region, session, params, body } = call
      if (!isOfRoot(session)) return elsewhere()
      if (region.designing) return refuse('plans-are-designed')
      if (body.closes < body.opens) return refuse('window-reversed')
      const settings = settingsIn(region.planSettings, body.settings)
      if (!settings) return refuse('no-such-setting')
      await db.transaction().execute(async (tx) => {
        const id = await ensurePlan(tx, region, { year: params.year })
        await updatePlan(tx, params.year, { ...body, settings })
        await audit(tx, call, 'change-plan', 'plan', id, { year: params.year, ...body, settings })
      })
      return { ok: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/settings/calendar/:year',
    tag,
    summary: '录入一个年度的节假日和调休上班日（以国务院办公厅通知为准）',
    who,
    params,
    body: z.strictObject({ off: days.min(1), work: days }),
    answer: ok,
    handle: async (call) => {
      const { db, session, params, body } = call
      if (!isOfRoot(session)) return elsewhere()
      const off = [...new Set<Day>(body.off)]
      const work = [...new Set<Day>(body.work)]
      const twice = off.find((one) => work.includes(one))
      if (twice) return refuse('holiday-days-twice', { day: twice })
      if ([...off, ...work].some((one) => Number(one.slice(0, 4)) !== params.year))
        return refuse('holiday-days-elsewhere', { year: params.year })
      await db.transaction().execute(async (tx) => {
        await replaceYear(tx, params.year, { off, work })
        await audit(tx, call, 'change-calendar', 'calendar', params.year, { off: off.length, work: work.length })
      })
      return { ok: true as const }
    },
  }),
]

const isOfRoot = ({ kind, ancestors }: Session) => kind === 'system' || ancestors.length === 1
const elsewhere = () => new Refused(403, { refusal: 'province-office-only' })

/** What is left empty is left out; nothing when one is not the region's, or is not what it should be. */
function settingsIn(known: readonly PlanSetting[], given: Readonly<Record<string, Json>>) {
  const types = { switch: 'boolean', number: 'number', day: 'string' } as const
  const filled = Object.entries(given).filter(([, value]) => value !== null)
  const all = filled.every(([id, value]) => known.some((one) => one.id === id && types[one.is] === typeof value))
  return all ? Object.fromEntries(filled) : undefined
}
