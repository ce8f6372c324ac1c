import type { State } from '../../../core/application.ts'
import { idCheckDigit } from '../../../core/identity.ts'
import type { Level, Way } from '../../../core/title.ts'

/** Of nobody's acquaintance, each declaring for one title, in the one state that shows them best. */
export type Who = {
  name: string
  gender: '男' | '女'
  organisation: string
  series: string
  /** The line of titles in the series, e.g. physician. */
  line: string
  level: Level
  specialty: string
  way: Way
  until: State
  approvals?: number
  agency?: string
  entrusted?: true
  presents?: string
}

const who = (
  name: string,
  gender: Who['gender'],
  organisation: string,
  of: `${string}/${string}/${Level}`,
  specialty: string,
  until: State,
  rest: Partial<Who> = {},
): Who => {
  const [series = '', line = '', level] = of.split('/') as [string, string, Level]
  return { name, gender, organisation, series, line, level, specialty, until, way: 'regular', ...rest }
}

const teacher = 'school-teaching/school-teaching/intermediate'
const physician = 'health/physician/associate-senior'
const engineer = 'engineering/engineering/intermediate'
const seniorEngineer = 'engineering/engineering/associate-senior'

export const people: readonly Who[] = [
  who('孔令文', '女', 'school', teacher, '初中数学', 'draft', { presents: '教师，申报一级教师，材料已填完' }),
  who('孟繁星', '男', 'builders', seniorEngineer, '建筑施工', 'draft', {
    way: 'exceptional',
    presents: '工程师，破格申报高级工程师，材料已填完',
  }),
  who('曲晓云', '女', 'school', teacher, '初中语文', 'under-check', { presents: '教师，申报一级教师，单位待审核' }),
  who('于海洋', '男', 'software', engineer, '计算机软件', 'under-check', {
    agency: 'qingdao-talents',
    presents: '工程师，申报工程师，人事代理单位待审核',
  }),
  who('邹玉洁', '女', 'primary-school', teacher, '小学语文', 'under-check', {
    approvals: 1,
    presents: '教师，申报一级教师，已上报到区人社局',
  }),
  who('栾东升', '男', 'machines', engineer, '机械制造', 'to-forward', {
    approvals: 1,
    presents: '工程师，申报工程师，单位已通过、没有上报路径',
  }),
  who('丛培德', '男', 'school', teacher, '初中物理', 'to-forward', { approvals: 1 }),
  who('逄春梅', '女', 'hospital', physician, '心血管内科', 'to-forward', { approvals: 1 }),
  who('矫文静', '女', 'primary-school', teacher, '小学数学', 'to-forward', { approvals: 2 }),
  who('毕可心', '女', 'school', teacher, '初中英语', 'sent-back', { presents: '教师，申报一级教师，已被退回' }),
  who('初明远', '男', 'hospital', physician, '普通外科', 'under-check', { approvals: 1 }),
  who('隋立志', '男', 'builders', seniorEngineer, '建筑结构', 'with-committee', {
    presents: '工程师，申报高级工程师，已直接上报评委会',
  }),
  who('姜雨桐', '女', 'clinic', physician, '全科医学', 'under-review', {
    entrusted: true,
    presents: '医生，申报副主任医师，委托评审',
  }),
  who('战国华', '男', 'instruments', engineer, '电子技术', 'not-passed'),
  who('单文博', '男', 'primary-school', teacher, '小学科学', 'passed', { presents: '教师，申报一级教师，评审通过' }),
  who('亓爱华', '女', 'school', teacher, '初中历史', 'outcome-on-notice', {
    presents: '教师，申报一级教师，单位公示中',
  }),
  who('牟长青', '男', 'school', teacher, '初中地理', 'opinion-climbing'),
  who('宫丽娜', '女', 'primary-school', teacher, '小学英语', 'opinion-climbing', { approvals: 1 }),
  who('尹承业', '男', 'hospital', physician, '骨外科', 'opinion-climbing', { approvals: 1 }),
  who('郝秀兰', '女', 'instruments', engineer, '自动化控制', 'opinion-arrived', {
    presents: '工程师，公示有异议，已报评委会',
  }),
  who('滕怀远', '男', 'builders', seniorEngineer, '市政工程', 'certified', { presents: '高级工程师，已发证' }),
]

export const birthYear = ({ level }: Who, index: number, year: number) =>
  year - (level === 'intermediate' ? 33 : 41) - (index % 4)

/** 37 00 00 is the province itself: nobody is registered there. */
export function idNumber(born: number, gender: Who['gender'], index: number) {
  const month = String((index % 12) + 1).padStart(2, '0')
  const day = String(((index * 5) % 28) + 1).padStart(2, '0')
  const digits = `370000${born}${month}${day}${String(index * 2 + (gender === '男' ? 1 : 0)).padStart(3, '0')}`
  return `${digits}${idCheckDigit(digits)}`
}

/** 154 is given to no operator. */
export const phone = (index: number) => `154${String(40_000_000 + index * 37)}`
