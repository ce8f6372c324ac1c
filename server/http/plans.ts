import { z } from 'zod'
import { isOpen } from '../../core/day.ts'
import { getBeginning } from '../db/applications.ts'
import { findPlan, getForm } from '../db/plans.ts'
import { today } from '../hosted.ts'
import { pledgeAsked } from '../pledging.ts'
import { route } from './route.ts'

const undertaking = z.object({ version: z.string(), text: z.string() })
const pledge = undertaking.extend({ heading: z.string(), agree: z.string() })

export const planRoutes = [
  route({
    method: 'GET',
    path: '/plans/current',
    who: ['applicant'],
    summary: '当前评审计划：申报时间、目录、承诺书，以及本人能否申报',
    tag: '申报',
    answer: z.object({
      plan: z
        .object({
          id: z.number(),
          year: z.number(),
          name: z.string(),
          opens: z.string(),
          closes: z.string(),
          open: z.boolean(),
          /** Calendar days until it closes, the last day counted; 0 when it is not open. */
          daysLeft: z.number(),
        })
        .nullable(),
      undertaking,
      /** What is still to be agreed to before declaring. */
      pledge: pledge.nullable(),
      /** The form itself asks for the unit and the title: it opens without a choice made before. */
      askedByForm: z.boolean(),
      modes: z.array(
        z.object({ mode: z.enum(['open', 'autonomous']), name: z.string(), series: z.array(z.string()).nullable() }),
      ),
      ways: z.array(z.object({ way: z.string(), name: z.string() })),
      series: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          titles: z.array(z.object({ id: z.string(), name: z.string(), level: z.string() })),
          specialties: z.array(z.string()),
        }),
      ),
      /** The application of this year, if there is one. */
      application: z.number().nullable(),
      barredUntil: z.string().nullable(),
    }),
    handle: async ({ db, region, server, session }) => {
      const now = today(server)
      const plan = await findPlan(db, now)
      const mine = await getBeginning(db, session.account, plan?.year ?? 0, now)
      const form = plan && (await getForm(db, plan.form_id, plan.form_version))
      const open = plan !== undefined && isOpen(plan, now)
      return {
        plan: plan
          ? {
              id: plan.id,
              year: plan.year,
              name: plan.name,
              opens: plan.opens,
              closes: plan.closes,
              open,
              daysLeft: open ? (Date.parse(plan.closes) - Date.parse(now)) / 86_400_000 + 1 : 0,
            }
          : null,
        undertaking: region.words.undertaking,
        pledge: plan ? pledgeAsked(region, mine) : null,
        askedByForm: form?.choice !== undefined,
        modes: [
          { mode: 'open' as const, name: region.reviewModes.open, series: null },
          ...(mine.autonomous_series.length > 0
            ? [{ mode: 'autonomous' as const, name: region.reviewModes.autonomous, series: mine.autonomous_series }]
            : []),
        ],
        ways: region.ways.map(({ way, label }) => ({ way, name: label })),
        series: region.series.map(({ id, name, titles, specialties }) => ({ id, name, titles, specialties })),
        application: mine.existing,
        barredUntil: mine.barred_until,
      }
    },
  }),
]
