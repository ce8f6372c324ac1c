import type { Block } from '../../../core/document.ts'
import { centred, column, period } from '../../national/paper.ts'

export const education: Block = {
  block: 'list',
  of: 'education',
  atLeast: 2,
  columns: [
    centred('起止时间', 42, period),
    column('毕业院校', 42, { of: 'school' }),
    column('所学专业', 34, { of: 'major' }),
    centred('学历', 24, { of: 'education' }),
    centred('学位', 14, { of: 'degree' }),
    centred('学习形式', 24, { of: 'study' }),
  ],
}

export const employment: Block = {
  block: 'list',
  of: 'employment',
  atLeast: 2,
  columns: [
    centred('起止时间', 42, period),
    column('工作单位', 50, { of: 'unit' }),
    column('从事何种专业技术工作', 58, { of: 'work' }),
    centred('职务', 30, { of: 'post' }),
  ],
}

export const qualifications: Block = {
  block: 'list',
  of: 'qualifications',
  atLeast: 1,
  columns: [
    column('资格名称', 30, { of: 'title' }),
    centred('级别', 16, { of: 'level' }),
    column('专业', 26, { of: 'specialty' }),
    centred('取得时间', 30, { of: 'gainedOn' }),
    centred('取得方式', 16, { of: 'by' }),
    column('批准机关', 34, { of: 'awarder' }),
    centred('聘任时间', 28, { of: 'appointedOn', otherwise: '—' }),
  ],
}

export const assessments: Block = {
  block: 'list',
  of: 'assessments',
  atLeast: 2,
  columns: [centred('考核年度', 60, { of: 'year' }), centred('考核结果', 120, { of: 'result' })],
}

export const training: Block = {
  block: 'list',
  of: 'training',
  atLeast: 2,
  columns: [
    centred('年度', 20, { of: 'year' }),
    column('学习内容', 100, { of: 'content' }),
    centred('公需科目学时', 30, { of: 'general' }),
    centred('专业科目学时', 30, { of: 'professional' }),
  ],
}
