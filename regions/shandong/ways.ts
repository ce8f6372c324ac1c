import type { WayOffered } from '../../core/region.ts'

/** 申报方式. */
export const ways: readonly WayOffered[] = [
  { way: 'regular', label: '正常晋升' },
  { way: 'exceptional', label: '破格' },
  { way: 'transfer', label: '改系列' },
]
