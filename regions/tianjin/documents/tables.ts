import type { Block } from '../../../core/document.ts'
import { centred, column, period } from '../../national/paper.ts'

type Lists = { grows?: number; rows?: number; atLeast: number }

/** 著作 follow 论文 and share their room. */
export const writings = ({ grows, rows, atLeast }: Lists): Block => ({
  block: 'list',
  of: 'papers',
  noun: '论文',
  atLeast,
  ...(grows && { grows }),
  ...(rows && { room: { rows, overflow: 'say' } }),
  columns: [
    centred('类别', 11, '论文'),
    column('论文（著作）题目', 41, { of: 'title' }),
    column('刊物名称\n（出版社）', 29, { of: 'journal' }),
    column('期刊号（书号）', 28.5, { of: 'number' }),
    centred('发表（出版）\n时间', 29, { of: 'publishedOn' }),
    centred('排名', 17, { of: 'rank' }),
    centred('字数', 14.5, { of: 'words' }),
  ],
  followedBy: [
    {
      of: 'books',
      noun: '著作',
      texts: [
        '著作',
        { of: 'title' },
        { of: 'publisher' },
        { of: 'number' },
        { of: 'publishedOn' },
        { of: 'rank' },
        { of: 'words' },
      ],
    },
  ],
})

/** 专利 follow 获奖 and share their room. */
export const honours = ({ grows, rows, atLeast }: Lists): Block => ({
  block: 'list',
  of: 'awards',
  noun: '获奖',
  atLeast,
  ...(grows && { grows }),
  ...(rows && { room: { rows, overflow: 'say' } }),
  columns: [
    centred('类别', 11, '获奖'),
    column('奖项（专利）名称', 43, { of: 'name' }),
    column('项目名称\n（专利类别）', 35, { of: 'project' }),
    column('奖项授权单位\n（专利号）', 35, { of: 'awarder' }),
    centred('获奖（批准）\n时间', 29, { of: 'awardedOn' }),
    centred('排名', 17, { of: 'rank' }),
  ],
  followedBy: [
    {
      of: 'patents',
      noun: '专利',
      texts: ['专利', { of: 'name' }, { of: 'category' }, { of: 'number' }, { of: 'grantedOn' }, { of: 'rank' }],
    },
  ],
})

export const education = (atLeast: number): Block => ({
  block: 'list',
  of: 'education',
  atLeast,
  columns: [
    centred('入学时间', 28.5, { of: 'begins' }),
    centred('毕业时间', 28.5, { of: 'ends' }),
    column('毕业院校', 27, { of: 'school' }),
    column('所学专业', 22, { of: 'major' }),
    centred('学历', 21, { of: 'education' }),
    centred('学位', 11, { of: 'degree' }),
    centred('工作前\n学历', 14, { of: 'beforeWork' }),
    column('备注', 18, { of: 'remark' }),
  ],
})

export const societies = ({ rows, atLeast }: Lists): Block => ({
  block: 'list',
  of: 'societies',
  noun: '社会团体任职',
  atLeast,
  ...(rows && { room: { rows, overflow: 'say' } }),
  columns: [
    centred('起止时间', 50, period),
    column('社会团体名称', 56, { of: 'society' }),
    column('担任职务', 34, { of: 'post' }),
    column('备注', 40, { of: 'remark' }),
  ],
})

export const experience = (atLeast: number): Block => ({
  block: 'list',
  of: 'experience',
  atLeast,
  columns: [
    centred('阶段', 11, { of: 'phase' }),
    centred('起止时间', 33, period),
    column('工作单位及职务', 33, [{ of: 'unit' }, '\n', { of: 'post' }]),
    centred('本人\n角色', 16, [
      { of: 'role' },
      { of: 'rank', filled: '\n第 ' },
      { of: 'rank' },
      { of: 'rank', filled: ' 名' },
    ]),
    column('专业技术工作经历', 77, { of: 'content' }),
  ],
})

export const training = (atLeast: number): Block => ({
  block: 'list',
  of: 'training',
  atLeast,
  columns: [
    centred('年度', 22, { of: 'year' }),
    column('继续教育学习内容', 132, { of: 'content' }),
    centred('课时', 22, { of: 'hours' }),
  ],
})

export const assessments = (atLeast: number): Block => ({
  block: 'list',
  of: 'assessments',
  atLeast,
  columns: [centred('考核年度', 60, { of: 'year' }), centred('考核结果', 116, { of: 'result' })],
})
