import type { Answers, Row, Sheet } from '../../../core/condition.ts'
import type { Laying } from '../../../core/filled-in.ts'
import type { Field, FileRef, Form, Json } from '../../../core/form.ts'
import type { Proceedings } from '../../../core/proceedings.ts'
import { form } from '../form.ts'
import { words } from '../words.ts'

/** Declarations for looking at paper: as little, as much and far more than it has room for. */
export type Amount = 'nothing' | 'usual' | 'too-much'

const photo: FileRef = { file: 7, name: '照片.jpg', type: 'jpg', bytes: 1000, sha256: 'a1' }
const usualRows: Readonly<Record<string, number>> = {
  education: 2,
  experience: 2,
  training: 5,
  assessments: 5,
  papers: 3,
  books: 1,
  awards: 2,
  patents: 1,
}
const sentence = '主持完成区域数字化教学资源建设项目，制定技术方案并组织实施，项目通过验收并在全市推广应用。'

export function laying(series: string, amount: Amount, changes: Partial<Proceedings> = {}): Laying {
  const answers = amount === 'nothing' ? {} : filled(series, amount)
  return {
    snapshot: {
      form,
      answers,
      known: { series },
      undertaking: words.undertaking,
      files: [photo],
      on: '2026-04-02',
    },
    proceedings: { ...proceedings, ...changes },
  }
}

const proceedings: Proceedings = {
  number: '2026-12-000123',
  year: 2026,
  organisation: '天津市第一中心学校',
  series: '',
  level: '副高级',
  title: '高级教师',
  specialty: '',
  way: '正常申报',
  recommendation: '',
  groupOpinion: '',
  opinions: [],
}

function filled(series: string, amount: Amount): Answers {
  const shown = form.sections.filter(
    ({ id }) =>
      !special(id) || id.startsWith(prefixes[series] ?? '-') || (series === 'health' && id === 'validEducation'),
  )
  return Object.fromEntries(
    shown.map((section) => {
      const count = amount === 'usual' ? (usualRows[section.id] ?? 2) : Math.min(12, section.list?.max ?? 1)
      const sheet = (index: number): Sheet =>
        Object.fromEntries(
          section.fields.flatMap((field) => {
            const value = answerTo(field, series, amount, index)
            return value === undefined ? [] : [[field.id, value]]
          }),
        )
      const rows = Array.from({ length: count }, (_, index): Row => ({ id: `r${index}`, ...sheet(index) }))
      return [section.id, section.list ? rows : sheet(0)]
    }),
  )
}

const prefixes: Readonly<Record<string, string>> = {
  'school-teaching': 'teacher',
  health: 'health',
  'accounting-auditing': 'accounting',
}
const special = (id: string) => /^(teacher|health|accounting|validEducation)/.test(id)

const usual: Readonly<Record<string, Json>> = {
  name: '王晓燕',
  idNumber: '120000198403120026',
  gender: '女',
  birthday: '1984-03-12',
  mobile: '13900001111',
  currentSpecialty: '语文教学',
  adminPost: '教研组长',
  specialty: '语文',
  foreignLanguage: '免试',
  computer: '四个模块合格',
  school: '天津师范大学',
  major: '汉语言文学',
  society: '天津市语文教学研究会',
  journal: '天津教育',
  publisher: '天津教育出版社',
  awarder: '天津市教育委员会',
  unit: '天津市第一中心学校',
  post: '高级教师',
  currentTitle: undefined as never,
}

function answerTo(field: Field, series: string, amount: Amount, index: number): Json | undefined {
  const { id, kind } = field
  const much = amount === 'too-much'
  if (id === 'series') return series
  if (id === 'photo') return { ...photo }
  if (kind === 'organisation')
    return { id: 4, name: much ? '天津市滨海新区中新天津生态城第一实验中学附属国际学校' : '天津市第一中心学校' }
  if (id === 'name' && kind === 'text' && field.label === '姓名') return much ? '欧阳𠮷㼆' : '王晓燕'
  if (kind === 'longText') return (much ? sentence.repeat(60) : sentence.repeat(4)).slice(0, field.max)
  if (kind === 'text') {
    const known = usual[id]
    if (!much && typeof known === 'string') return known
    return (much ? `${field.label}${sentence.repeat(2)}` : `${field.label}${index + 1}`).slice(
      0,
      Math.min(field.max ?? 60, 60),
    )
  }
  if (kind === 'day') return `20${String(10 + index).padStart(2, '0')}-09-01`
  if (kind === 'month') return '2015-07'
  if (kind === 'year') return String(2025 - index)
  if (kind === 'number') return much ? (field.max ?? 99) : 3 + index
  if (kind === 'yesNo') return index === 0
  if (kind === 'choice') return optionOf(field, series, index)
  if (kind === 'row') return 'r0'
  if (kind === 'tree') return form.catalogues[field.optionsFrom]?.at(-1)?.value
  const known = usual[id]
  return kind === 'files' ? undefined : known
}

function optionOf(field: Extract<Field, { kind: 'choice' }>, series: string, index: number): string | undefined {
  if (field.id.endsWith('Series')) return series
  if (/Level$|^level$/.test(field.id) && field.optionsFrom === 'levels') return 'intermediate'
  const options: Form['catalogues'][string] = field.options ?? form.catalogues[field.optionsFrom ?? ''] ?? []
  const fitting = options.filter(
    ({ under }) => under === undefined || under === `${series}/intermediate` || under === 'primary',
  )
  return (fitting[index % Math.max(1, fitting.length)] ?? options[0])?.value
}
