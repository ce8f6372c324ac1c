import type { PersonId } from '../../core/id.ts'
import type { Whose } from '../db/file-rows.ts'
import { type PlaceRefusal, placedSlot } from '../files/exemption-slot.ts'
import { opinionSlot } from '../files/opinion-slot.ts'
import { objectionSlot, type Slot } from '../files/slot.ts'
import { planSlot } from './plan-files.ts'
import { type Call, notFound, type Refused, refuse, type Who } from './route.ts'

export type UploadDoor = {
  under: string
  who: readonly Who[]
  tag: string
  /** Where the announced file would go; decides type and size before the first byte. */
  slot: (call: Call<unknown, unknown, unknown>, said: Record<string, string>) => Promise<Slot | PlaceRefusal>
  /** 0 is the public. */
  owner: (call: Call<unknown, unknown, unknown>) => number
}

export const uploadDoors: readonly UploadDoor[] = [
  {
    under: '/uploads',
    who: ['applicant'],
    tag: '附件',
    slot: placedSlot,
    owner: ({ session }) => session.account,
  },
  {
    under: '/plan-uploads',
    who: ['officer'],
    tag: '评审计划',
    slot: (call, said) => planSlot(call, said.plan ?? ''),
    owner: ({ session }) => session.account,
  },
  {
    under: '/opinion-uploads',
    who: ['officer'],
    tag: '公示意见',
    slot: (call, said) => opinionSlot(call, said.opinion),
    owner: ({ session }) => session.account,
  },
  {
    under: '/objection-uploads',
    who: ['anyone'],
    tag: '公示',
    slot: async (call) => objectionSlot(call),
    owner: () => 0,
  },
]

export const noPlace = (why: PlaceRefusal): Refused => (why === 'not-found' ? notFound() : refuse(why, undefined, 422))

/** What is written down of a file beside its content. */
export const whoseIs = (upload: string, owner: number, { application, achievement, plan }: Slot): Whose => ({
  upload,
  ...(owner !== 0 && { owner: owner as PersonId }),
  ...(application && { application }),
  ...(achievement && { achievement }),
  ...(plan && { plan }),
})
