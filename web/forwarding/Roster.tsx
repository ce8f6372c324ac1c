import { Export } from '../checks/Exports.tsx'
import type { Asked } from '../checks/filters.ts'

/** 申报人员花名册: exactly what is filtered, in the order shown, of the part shown. */
export function Roster({ asked: { list, ...filters } }: { asked: Asked }) {
  if (list !== 'to-forward' && list !== 'forwarded') return null
  return <Export list={list} label="申报人员花名册" title="按当前条件和排序导出本页签的全部人员" filters={filters} />
}
