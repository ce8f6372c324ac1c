import { z } from 'zod'
import { findings, permissionStates } from '../../core/permission.ts'
import type { PermissionRow } from '../db/permissions.ts'
import { moment, version } from './route.ts'

const text = (most: number) => z.string().trim().max(most)

/** What a unit fills in; a draft may lack anything. */
export const askedShape = {
  name: text(80),
  creditCode: text(40),
  division: text(12),
  contact: text(40),
  phone: text(30),
  address: text(120),
}

export const permissionShape = z.object({
  ...askedShape,
  unit: z.number(),
  state: z.enum(Object.keys(permissionStates) as [keyof typeof permissionStates]),
  stateName: z.string(),
  version,
  finding: z.string().nullable(),
  bureauName: z.string().nullable(),
  divisionName: z.string(),
  submittedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  reason: z.string().nullable(),
})

export function shown(row: PermissionRow, divisions: readonly { code: string; name: string }[]) {
  const { organisation, state, version, bureauName, submittedAt, decidedAt, reason } = row
  const { name, creditCode, division, contact, phone, address } = row
  return {
    ...{
      name,
      creditCode,
      division,
      contact,
      phone,
      address,
      state,
      version,
      bureauName,
      submittedAt,
      decidedAt,
      reason,
    },
    unit: organisation,
    stateName: permissionStates[state],
    finding: row.finding && findings[row.finding],
    divisionName: divisions.find(({ code }) => code === division)?.name ?? '',
  }
}
