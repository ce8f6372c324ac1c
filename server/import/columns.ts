import { inWordsOf } from '../../core/defence.ts'
import type { Region } from '../../core/region.ts'
import type { SheetColumn } from '../sheet/columns.ts'

export const importColumns = {
  organisations: [
    { id: 'kind', heading: '类型', required: true, max: 40 },
    { id: 'serial', heading: '编码', max: 20 },
    { id: 'name', heading: '机构（单位）名称', required: true, max: 80 },
    { id: 'category', heading: '机构（单位）类别', max: 60 },
    { id: 'nature', heading: '机构（单位）性质', max: 60 },
    { id: 'creditCode', heading: '统一社会信用代码', max: 40 },
    { id: 'administratorName', heading: '管理员姓名', required: true, max: 40 },
    { id: 'administratorMobile', heading: '管理员手机号', required: true, max: 30 },
  ],
  applicants: [
    { id: 'name', heading: '姓名', required: true, max: 40 },
    { id: 'idNumber', heading: '身份证号', required: true, max: 40 },
    { id: 'mobile', heading: '手机号', required: true, max: 30 },
  ],
  'registered-units': [
    { id: 'name', heading: '单位名称', required: true, max: 80 },
    { id: 'creditCode', heading: '统一社会信用代码', required: true, max: 40 },
  ],
  defences: [
    { id: 'name', heading: '姓名', required: true, max: 40 },
    { id: 'idNumber', heading: '身份证号', required: true, max: 40 },
    { id: 'day', heading: '答辩日期', required: true, max: 20 },
    { id: 'time', heading: '答辩时间', required: true, max: 30 },
    { id: 'place', heading: '答辩地点', required: true, max: 60 },
    { id: 'panel', heading: '分组', max: 30 },
    { id: 'note', heading: '备注', max: 100 },
  ],
} as const satisfies Record<string, readonly SheetColumn[]>

export type ImportKind = keyof typeof importColumns
const importNames: Record<ImportKind, string> = {
  organisations: '次级机构（单位）',
  applicants: '申报人',
  'registered-units': '单位名录',
  defences: '答辩安排',
}

type Here = Pick<Region, 'defence'>

/** What the sheet is called, and its columns, in the province's own words. */
export const importNameIn = ({ defence }: Here, kind: ImportKind) => inWordsOf(defence, importNames[kind])
export const importColumnsIn = ({ defence }: Here, kind: ImportKind): SheetColumn[] =>
  importColumns[kind].map((column) => ({ ...column, heading: inWordsOf(defence, column.heading) }))
