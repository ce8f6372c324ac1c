import type { Block } from '../../../core/document.ts'
import { blankDay, label, seal, text } from '../../national/paper.ts'

/** The six items of the title held and the six of the post held. */
export const qualification: Block = {
  block: 'cells',
  widths: [28.5, 33, 25, 29.5, 28.5, 25.5],
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
  widths: [26, 24, 18.5, 29.3, 26, 30.5, 25.7],
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
