import type { Section } from '../../../core/form.ts'
import { importedSection } from '../../../core/imported.ts'
import { words } from '../../national/words.ts'
import { library } from '../library.ts'
import { choice, isHealth } from './field.ts'

const taken = '点击“导入”从个人业绩库选择经单位审核的记录；没有的，先到个人业绩库录入并提交单位审核。'
const list = (noun: string, max: number) => ({ min: 1, max, noun, order: 'by-hand' }) as const

/** The four histories that everybody takes over from the library. */
export const imported: Section[] = [
  importedSection(library, {
    id: 'employment',
    heading: '工作经历',
    group: '工作经历',
    hint: taken,
    kinds: ['employment'],
    list: list('工作经历', 50),
  }),
  importedSection(library, {
    id: 'education',
    heading: '学历教育',
    group: '学历教育',
    hint: `${taken}必须勾选“最高学历”设置个人的最高学历。`,
    kinds: ['education'],
    list: list('学历教育', 20),
    own: [{ id: 'highest', kind: 'yesNo', label: '最高学历' }],
  }),
  {
    ...importedSection(library, {
      id: 'training',
      heading: '继续教育',
      group: '继续教育',
      hint: taken,
      kinds: ['training'],
      list: list('继续教育', 100),
    }),
    none: '无继续教育',
  },
  {
    ...importedSection(library, {
      id: 'appraisals',
      heading: '年度考核',
      group: '年度考核',
      hint: `${taken}导入后须选择考核结果。`,
      kinds: ['appraisals'],
      list: list('年度考核', 50),
      own: [choice('result', '考核结果', words('优秀 合格 基本合格 不合格'))],
    }),
    none: '无年度考核',
  },
]

/** 行业专用: at least one of what health workers show of their practice. */
export const trade: Section = importedSection(library, {
  id: 'trade',
  heading: '行业专用',
  group: '行业专用',
  hint: `申报卫生系列的至少导入一条。${taken}`,
  shownWhen: isHealth,
  kinds: ['clinicalWork', 'procedures', 'cases'],
  list: list('行业专用业绩', 100),
})
