import type { Block } from '../../../core/document.ts'
import { centred, column, period } from '../../national/paper.ts'

const histories = ['employment', 'education', 'training', 'appraisals']

/** 行业专用 and what each plan's criteria are met with, criterion by criterion. */
export const achievements: Block = {
  block: 'achievements',
  except: histories,
  widths: [12, 24, 144],
  empty: '无',
}

export const titles: Block = {
  block: 'list',
  of: 'titles',
  atLeast: 1,
  columns: [
    column('职称系列', 28, { of: 'series' }),
    centred('级别', 18, { of: 'level' }),
    column('职称名称', 36, { of: 'name' }),
    column('专业', 36, { of: 'specialty' }),
    centred('取得时间', 32, { of: 'obtainedOn' }),
    centred('取得方式', 24, { of: 'means' }),
    column('证书编号', 36, { of: 'certificate' }),
  ],
}

export const appointments: Block = {
  block: 'list',
  of: 'appointments',
  atLeast: 1,
  columns: [
    centred('聘任起止时间', 56, period),
    column('聘任单位', 60, { of: 'unit' }),
    column('聘任职务', 40, { of: 'post' }),
    column('岗位等级', 32, { of: 'grade' }),
  ],
}

export const employment: Block = {
  block: 'list',
  of: 'employment',
  atLeast: 2,
  columns: [
    centred('起止时间', 48, period),
    column('工作单位', 48, { of: 'employer' }),
    column('岗位（职务）', 30, { of: 'post' }),
    column('从事专业技术工作', 54, { of: 'work' }),
    column('专业技术职务', 30, { of: 'title' }),
  ],
}

export const education: Block = {
  block: 'list',
  of: 'education',
  atLeast: 2,
  columns: [
    centred('起止时间', 48, period),
    column('组织单位', 38, { of: 'school' }),
    column('所学专业', 34, { of: 'major' }),
    centred('学历', 24, { of: 'education' }),
    centred('学位', 14, { of: 'degree' }),
    centred('学习情况', 22, { of: 'mode' }),
    centred('最高学历', 24, { of: 'highest', yes: '是', no: '' }),
  ],
}

export const training: Block = {
  block: 'list',
  of: 'training',
  atLeast: 2,
  columns: [
    centred('年度', 20, { of: 'year' }),
    centred('科目', 28, { of: 'subject' }),
    column('学习内容', 80, { of: 'content' }),
    column('组织单位', 50, { of: 'school' }),
    centred('学时', 20, { of: 'hours' }),
  ],
}

export const appraisals: Block = {
  block: 'list',
  of: 'appraisals',
  atLeast: 2,
  columns: [
    centred('考核年度', 30, { of: 'year' }),
    column('考核单位', 70, { of: 'unit' }),
    column('任职岗位', 50, { of: 'post' }),
    centred('考核结果', 36, { of: 'result' }),
  ],
}
