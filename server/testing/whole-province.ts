import { hebei } from '../../regions/hebei/index.ts'
import type { Server } from '../hosted.ts'
import { standingCast } from './standing-cast.ts'

/** The standing cast in a real province's pack. */
export const wholeProvince = (more: Partial<Server> = {}) =>
  standingCast(
    hebei,
    {
      province: { kind: 'province-office', group: 'office', name: '省职改办' },
      city: { kind: 'city-office', group: 'office', name: '某市职改办' },
      county: { kind: 'county-office', group: 'office', name: '某县职改办' },
      unit: { kind: 'employer', group: 'employer', name: '某市机械厂' },
      sibling: { kind: 'employer', group: 'employer', name: '某市纺织厂' },
      hospital: { kind: 'provincial-self-review', group: 'self-review', name: '省医院', autonomous: ['health'] },
    },
    more,
  )
