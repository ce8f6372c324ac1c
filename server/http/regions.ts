import { z } from 'zod'
import { isGivenByName } from '../../core/integrity.ts'
import type { Accounts, MenuItem, Region } from '../../core/region.ts'
import { isGranted } from '../../core/route.ts'
import type { Server } from '../hosted.ts'
import { route } from './route.ts'

export const regionRoutes = [
  route({
    method: 'GET',
    path: '',
    urgency: 'act',
    who: ['anyone'],
    stages: ['change-password', 'agree', 'complete-unit', 'ready'],
    summary: '本省门户信息',
    tag: '门户',
    answer: z.object({
      id: z.string(),
      name: z.string(),
      site: z.string(),
      browsers: z.array(z.string()),
      agreement: z.object({ version: z.string(), text: z.string(), heading: z.string().optional() }),
      privacy: z.object({ version: z.string(), text: z.string() }),
      accounts: z.object({
        opened: z.enum(['by-unit', 'by-oneself', 'by-provider']),
        provider: z
          .object({ name: z.string(), people: z.string().optional(), units: z.string().optional() })
          .optional(),
        /** What is typed by who opens an account, in the order of the page. */
        registration: z.object({ asks: z.array(z.string()), confirms: z.boolean() }).optional(),
        /** 找回账号和密码 on a page of its own, by text message to those whom it reaches. */
        recovery: z.object({ reached: z.string() }).optional(),
        password: z.object({ least: z.number(), most: z.number(), begins: z.enum(['with-letter', 'anyhow']) }),
      }),
      /** Where units register themselves: the kind that they are, and 所在地区 by code. */
      unitKind: z.string().optional(),
      divisions: z.array(z.object({ code: z.string(), name: z.string() })).optional(),
      /** Kinds of organisations that steer titles: 职称管理部门. */
      offices: z.array(z.string()),
      uploads: z.object({ maxBytes: z.number(), maxCount: z.number() }),
      demonstration: z.boolean(),
      /** People keep achievements for later declarations, and units check them. */
      library: z.boolean(),
      /** Plans are designed by those who form committees; people choose one of them. */
      designing: z.boolean(),
      /** Units put the outcomes of their own people on notice, and their opinion climbs. */
      opinionsClimb: z.boolean(),
      /** Units ask for their routes, which are granted to them; elsewhere files climb the tree by themselves. */
      routesGranted: z.boolean(),
      /** 诚信档案 is given to somebody by name; elsewhere the office at the top keeps a 黑名单. */
      integrityFile: z.boolean(),
      /** Its own words for 答辩 and 答辩通知单. */
      called: z.object({ defence: z.string(), notice: z.string() }).optional(),
      applicantMenu: z.array(z.unknown() as unknown as z.ZodType<MenuItem>).optional(),
      /** Declaring has a page of its own, entered by an icon. */
      entrance: z.object({ icon: z.string(), heading: z.string(), begin: z.string() }).optional(),
      /** What the way of a declaration is called there. */
      flow: z.string().optional(),
      /** What has been submitted can be taken back until the unit begins. */
      withdraws: z.boolean(),
      /** 通过 is pressed and no opinion written. */
      approvesWithoutWords: z.boolean(),
      /** With their titles where desks choose among these. */
      series: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          titles: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
        }),
      ),
      ways: z.array(z.object({ way: z.string(), name: z.string() })),
    }),
    handle: async ({ region, server }) => portalOf(region, server),
  }),
]

/** What the province's site says of itself, to everybody and always the same. */
export const portalOf = (region: Region, server: Server) => ({
  id: region.id,
  name: region.name,
  site: region.site,
  browsers: [...region.words.browsers],
  agreement: region.words.agreement,
  privacy: region.words.privacy,
  accounts: {
    opened: region.accounts.opened,
    password: region.accounts.password,
    ...openingOf(region.accounts),
    ...(server.identity?.has(region.id) && doorsOf(region.accounts)),
  },
  ...(region.units && { unitKind: region.units.kind, divisions: [...region.units.divisions] }),
  offices: region.organisationKinds.filter(({ group }) => group === 'office').map(({ id }) => id),
  uploads: region.uploads,
  demonstration: server.demonstration,
  library: region.library !== undefined,
  designing: region.designing !== undefined,
  opinionsClimb: region.policy.outcomeNotice === 'climbs',
  routesGranted: isGranted(region.policy.route),
  integrityFile: isGivenByName(region),
  ...(region.defence?.called && { called: region.defence.called }),
  ...(region.words.applicantMenu && { applicantMenu: [...region.words.applicantMenu] }),
  ...(region.words.entrance && { entrance: region.words.entrance }),
  ...flowOf(region.forms),
  withdraws: !region.policy.lacks?.includes('withdraw'),
  approvesWithoutWords: region.policy.approvesWithoutWords === true,
  series: region.series.map(({ id, name, titles }) => ({
    id,
    name,
    ...(isGranted(region.policy.route) && { titles: titles.map((title) => ({ id: title.id, name: title.name })) }),
  })),
  ways: region.ways.map(({ way, label }) => ({ way, name: label })),
})

const flowOf = ([form]: Region['forms']) => {
  const flow = form?.manner?.following?.flow
  return flow ? { flow } : {}
}

const openingOf = (accounts: Accounts) =>
  accounts.opened === 'by-oneself'
    ? {
        registration: { asks: [...accounts.registration.asks], confirms: accounts.registration.confirms === true },
        ...(accounts.recovery && { recovery: { reached: accounts.recovery.reached } }),
      }
    : {}

/** What the service is called, and what the buttons that lead to it say. */
const doorsOf = ({ provider }: Accounts) =>
  provider && {
    provider: {
      name: provider.name,
      ...(provider.people && { people: provider.people.label }),
      ...(provider.units && { units: provider.units.label }),
    },
  }
