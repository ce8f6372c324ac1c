import type { State } from '../../../core/application.ts'
import type { Demonstration } from '../../../core/demonstration.ts'
import { idCheckDigit } from '../../../core/identity.ts'
import type { Way } from '../../../core/title.ts'

/** Of nobody's acquaintance, each declaring by one plan, in the one state that shows them best. */
export type Who = {
  name: string
  gender: '男' | '女'
  organisation: string
  plan: 'school' | 'engineering' | 'health'
  specialty: string
  way: Way
  until: State
  approvals?: number
  presents?: string
  /** Became what they are by this platform, years ago. */
  wasHere?: boolean
}

const who = (
  name: string,
  gender: Who['gender'],
  organisation: string,
  plan: Who['plan'],
  specialty: string,
  until: State,
  rest: Partial<Who> = {},
): Who => ({ name, gender, organisation, plan, specialty, until, way: 'regular', ...rest })

export const people: readonly Who[] = [
  who('林静姝', '女', 'school', 'school', '初中数学', 'draft', { presents: '教师，申报一级教师，材料已填完' }),
  who('郑明哲', '男', 'builders', 'engineering', '建筑施工', 'draft', {
    presents: '工程师，申报高级工程师，材料已填完',
  }),
  who('叶知秋', '女', 'school', 'school', '初中语文', 'under-check', {
    presents: '教师，申报一级教师，单位审核中',
    wasHere: true,
  }),
  who('许文博', '男', 'primary-school', 'school', '小学数学', 'under-check', { approvals: 4 }),
  who('苏婉清', '女', 'primary-school', 'school', '小学语文', 'sent-back', {
    presents: '教师，申报一级教师，已被退回',
    wasHere: true,
  }),
  who('王启明', '男', 'builders', 'engineering', '建筑结构', 'under-check', {
    way: 'exceptional',
    approvals: 2,
    presents: '工程师，破格申报高级工程师，审核中',
  }),
  who('吴佳宁', '女', 'software', 'engineering', '建筑电气', 'under-review', {
    way: 'transfer',
    presents: '转评申报高级工程师，评委会已接收',
  }),
  who('杨慧敏', '女', 'hospital', 'health', '心血管内科', 'eligible', { presents: '医生，申报副主任医师，已通过审核' }),
  who('陈雪莹', '女', 'school', 'school', '初中英语', 'on-notice', { presents: '教师，申报一级教师，公示中' }),
  who('黄海涛', '男', 'builders', 'engineering', '市政工程', 'with-committee'),
  who('周明远', '男', 'primary-school', 'school', '小学科学', 'passed'),
  who('刘承志', '男', 'builders', 'engineering', '工程管理', 'certified', { presents: '高级工程师，已发证' }),
]

export const birthYear = (index: number, year: number) => year - 38 - (index % 4)

/** 35 00 00 is the province itself: nobody is registered there. */
export function idNumber(born: number, gender: '男' | '女', index: number) {
  const month = String((index % 12) + 1).padStart(2, '0')
  const day = String(((index * 5) % 28) + 1).padStart(2, '0')
  const digits = `350000${born}${month}${day}${String(index * 2 + (gender === '男' ? 1 : 0)).padStart(3, '0')}`
  return `${digits}${idCheckDigit(digits)}`
}

/** 154 is given to no operator. */
export const phone = (index: number) => `154${String(30_000_000 + index * 37)}`

/** They have never been here: a teacher, an engineer, and somebody whose unit is not registered yet. */
export const newcomers = (year: number): NonNullable<Demonstration['newcomers']> => [
  { name: '林晓舟', idNumber: idNumber(year - 34, '女', 401), mobile: phone(401) },
  { name: '陈立峰', idNumber: idNumber(year - 38, '男', 402), mobile: phone(402) },
  { name: '黄若愚', idNumber: idNumber(year - 45, '男', 403), mobile: phone(403) },
]
