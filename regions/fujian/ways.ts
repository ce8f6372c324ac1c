import type { WayOffered } from '../../core/region.ts'

/** 申报形式: a plan offers some of them. */
export const ways: readonly WayOffered[] = [
  { way: 'regular', label: '常规申报' },
  { way: 'exceptional', label: '破格申报' },
  { way: 'transfer', label: '转评申报' },
]
