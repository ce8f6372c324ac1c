import type { State } from '../../../core/application.ts'
import type { Level } from '../../../core/title.ts'

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
  until: State
  approvals?: number
  presents?: string
  institution?: { kind: string; level: string; nature: string }
}

const tertiary = { kind: '综合医院', level: '三级', nature: '公立医疗机构' }
const grassroots = { kind: '基层医疗卫生机构', level: '一级及以下', nature: '公立医疗机构' }
const privately = { kind: '专科医院', level: '一级及以下', nature: '社会办医疗机构' }

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
  return { name, gender, organisation, series, line, level, specialty, until, ...rest }
}

export const people: readonly Who[] = [
  who('林静怡', '女', 'school', 'school-teaching/school-teaching/intermediate', '初中数学', 'draft', {
    presents: '教师，申报一级教师，材料已填完',
  }),
  who('陈柏年', '男', 'hospital', 'health/physician/full-senior', '心血管内科', 'under-review', {
    institution: tertiary,
    presents: '三级医院医生，申报主任医师，评委会已接收',
  }),
  who('周素问', '女', 'community-clinic', 'health/physician/full-senior', '全科医学', 'under-check', {
    institution: grassroots,
    approvals: 2,
    presents: '社区卫生服务中心医生，申报主任医师，审核中',
  }),
  who('孔令宜', '女', 'dental-clinic', 'health/physician/full-senior', '口腔医学', 'sent-back', {
    institution: privately,
    presents: '社会办医疗机构医生，申报主任医师，已被退回',
  }),
  who('宋采薇', '女', 'hospital', 'health/nurse/associate-senior', '护理学', 'on-notice', {
    institution: tertiary,
    presents: '护士，申报副主任护师，公示中',
  }),
  who('钱知行', '男', 'accountants', 'accounting-auditing/accounting/associate-senior', '企业会计', 'certified', {
    presents: '会计，申报高级会计师，已发证',
  }),
  who('郑铁生', '男', 'motors', 'engineering/engineering/associate-senior', '电机设计', 'draft', {
    presents: '工程师，申报高级工程师，材料已填完',
  }),
  who('吴雨桐', '女', 'primary-school', 'school-teaching/school-teaching/associate-senior', '小学语文', 'certified'),
  who('赵守一', '男', 'school', 'school-teaching/school-teaching/associate-senior', '初中物理', 'under-check'),
  who('冯晓岚', '女', 'school', 'school-teaching/school-teaching/intermediate', '初中英语', 'under-check', {
    approvals: 2,
  }),
  who('蒋文渊', '男', 'hospital', 'health/pharmacist/intermediate', '医院药学', 'under-check', {
    institution: tertiary,
  }),
  who('沈怀瑾', '男', 'motors', 'engineering/engineering/intermediate', '机械制造', 'eligible'),
  who('韩若云', '女', 'software', 'engineering/engineering/intermediate', '软件工程', 'with-committee'),
  who('杨敬之', '男', 'baili', 'engineering/engineering/full-senior', '机械设计', 'passed'),
  who('朱采苓', '女', 'accountants', 'accounting-auditing/auditing/associate-senior', '内部审计', 'withdrawn'),
  who('许南星', '男', 'hospital', 'health/physician/intermediate', '普通外科', 'draft', { institution: tertiary }),
]

/** How old people are, as a rule, when they seek a title of the level. */
const ages: Record<Level, number> = {
  'junior-technician': 24,
  'junior-assistant': 26,
  intermediate: 33,
  'associate-senior': 41,
  'full-senior': 49,
}

export const birthYear = ({ level }: Who, index: number, year: number) => year - ages[level] - (index % 4)

/** 12 00 00 is the city itself: nobody is registered there. */
export function idNumber(born: number, gender: Who['gender'], index: number) {
  const month = String((index % 12) + 1).padStart(2, '0')
  const day = String(((index * 5) % 28) + 1).padStart(2, '0')
  const digits = `120000${born}${month}${day}${String(index * 2 + (gender === '男' ? 1 : 0)).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0)
  return `${digits}${'10X98765432'[sum % 11]}`
}

/** 154 is given to no operator. */
export const phone = (index: number) => `154${String(20_000_000 + index * 37)}`
