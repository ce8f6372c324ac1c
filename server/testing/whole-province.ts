import { hebei } from '../../regions/hebei/index.ts'
import type { Server } from '../hosted.ts'
import { standingCast } from './standing-cast.ts'

/** The standing cast in a real province's pack. */
export const wholeProvince = (more: Partial<Server> = {}) =>
  standingCast(hebei, more, 'provincial-self-review-hospital')
