import type { Block, Cell, Column, Line, Words } from '../../../core/document.ts'

export const seal = '（公章）'
export const blankDay = '　　　年　　月　　日'

export const column = (heading: string, width: number, text: Words): Column => ({ heading, width, text })
export const centred = (heading: string, width: number, text: Words): Column => ({
  heading,
  width,
  text,
  centred: true,
})
export const label = (text: string, span?: number): Cell => ({ label: text, ...(span && { span }) })
export const text = (of: string, span?: number): Cell => ({ text: { of }, ...(span && { span }) })
export const line = (name: string, of: string): Line => ({ label: name, text: { of } })
export const period: Words = [{ of: 'begins' }, '至', { of: 'ends', otherwise: '今' }]

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
    centred('类别', 12, '论文'),
    column('论文（著作）题目', 60, { of: 'title' }),
    column('刊物名称（出版社）', 38, { of: 'journal' }),
    column('期刊号（书号）', 34, { of: 'number' }),
    centred('发表（出版）\n时间', 34, { of: 'publishedOn' }),
    centred('排名', 20, { of: 'rank' }),
    centred('字数', 16, { of: 'words' }),
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
    centred('类别', 12, '获奖'),
    column('奖项（专利）名称', 58, { of: 'name' }),
    column('项目名称（专利类别）', 46, { of: 'project' }),
    column('奖项授权单位（专利号）', 44, { of: 'awarder' }),
    centred('获奖（批准）\n时间', 34, { of: 'awardedOn' }),
    centred('排名', 20, { of: 'rank' }),
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
    centred('入学时间', 31, { of: 'begins' }),
    centred('毕业时间', 31, { of: 'ends' }),
    column('毕业院校', 42, { of: 'school' }),
    column('所学专业', 34, { of: 'major' }),
    centred('学历', 20, { of: 'education' }),
    centred('学位', 16, { of: 'degree' }),
    centred('工作前\n学历', 17, { of: 'beforeWork' }),
    column('备注', 26, { of: 'remark' }),
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
    centred('阶段', 12, { of: 'phase' }),
    centred('起止时间', 33, period),
    column('工作单位及职务', 32, [{ of: 'unit' }, '\n', { of: 'post' }]),
    centred('本人角色', 18, [
      { of: 'role' },
      { of: 'rank', filled: '\n第 ' },
      { of: 'rank' },
      { of: 'rank', filled: ' 名' },
    ]),
    column('专业技术工作经历', 104, { of: 'content' }),
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

/** The six items of the title held and the six of the post held. */
export const qualification: Block = {
  block: 'cells',
  widths: [30, 38, 24, 28, 28, 28],
  rows: [
    [
      label('现专业技术系列'),
      text('qualification.currentSeries'),
      label('现专业技术\n级别'),
      text('qualification.currentLevel'),
      label('现资格专业'),
      text('qualification.currentSpecialty'),
    ],
    [
      label('现专业技术\n资格名称'),
      text('qualification.currentTitle'),
      label('获取现资格\n时间'),
      text('qualification.currentTitleOn'),
      label('获取现资格后\n从事本专业年限'),
      text('qualification.yearsSinceTitle'),
    ],
    [
      label('聘现专业技术\n系列'),
      text('qualification.postSeries'),
      label('聘现专业技术\n级别'),
      text('qualification.postLevel'),
      label('聘现专业技术\n职务名称'),
      text('qualification.postTitle'),
    ],
    [
      label('聘现专业技术\n职务日期'),
      text('qualification.postOn'),
      label('任现职务\n年限'),
      text('qualification.yearsInPost'),
      label('从事专业技术\n工作年限'),
      text('qualification.yearsTechnical'),
    ],
  ],
}

/** 个人基本信息, as both forms have it. What the system fills in later stands in its own line. */
export const basic: Block = {
  block: 'cells',
  widths: [27, 26, 20, 26, 27, 30, 24],
  rows: [
    [
      label('姓名'),
      text('basic.name'),
      label('性别'),
      text('basic.gender'),
      label('出生日期'),
      text('basic.birthday'),
      { photo: 'basic.photo', down: 4 },
    ],
    [
      label('民族'),
      text('basic.ethnicGroup'),
      label('政治面貌'),
      text('basic.politicalStatus'),
      label('手机号'),
      text('basic.mobile'),
    ],
    [
      label('身份证号/\n居住证'),
      text('basic.idNumber', 3),
      label('参加专业技术\n工作日期'),
      text('basic.technicalWorkSince'),
    ],
    [label('工作单位'), text('basic.unit', 3), label('现从事专业'), text('basic.currentSpecialty')],
    [
      label('行政职务'),
      { text: { of: 'basic.adminPost', otherwise: '无' } },
      label('行政职务\n级别'),
      { text: { of: 'basic.adminRank', otherwise: '无' } },
      label('外语情况'),
      text('basic.foreignLanguage', 2),
    ],
    [label('申报专业技术\n系列'), text('basic.series', 3), label('申报专业技术\n级别'), text('basic.level', 2)],
    [label('申报专业技术\n资格名称'), text('basic.title', 3), label('申报资格专业'), text('basic.specialty', 2)],
    [label('申报年度'), text('basic.year'), label('计算机\n情况'), text('basic.computer', 4)],
  ],
}

export const results = (height: number, grows?: number): Block => ({
  block: 'box',
  label: '业绩成果',
  text: { of: 'achievements.content' },
  height,
  ...(grows && { grows }),
})

/** Each office that the file has passed; until then the places where the paper copy is signed and sealed. */
export const opinions = (height: number): Block => ({
  block: 'opinions',
  own: '工作单位意见',
  other: '审核单位意见',
  height,
  seal,
  blanks: ['工作单位意见', '主管单位意见', '职称办意见'],
})

export const committee = (height: number): Block => ({
  block: 'box',
  label: '评委会意见',
  text: [
    { of: '@outcome.committee' },
    { of: '@outcome.passed', yes: '：经评审表决，通过。', no: '：经评审表决，未通过。' },
  ],
  height,
  signs: [`主任委员（签字）：　　　　　　${seal}`, { of: '@outcome.on', otherwise: blankDay }],
})
