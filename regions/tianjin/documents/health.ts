import type { Block } from '../../../core/document.ts'
import { centred, column, label, text } from '../../national/paper.ts'

/** 卫生技术信息, field by field. */
export const health: readonly Block[] = [
  {
    block: 'cells',
    widths: [28, 30, 22, 36, 32, 32],
    rows: [
      [
        label('所在医疗卫生\n机构情况'),
        text('health.institutionKind'),
        label('级别'),
        { text: { of: 'health.institutionLevel', otherwise: '—' } },
        label('机构性质'),
        text('health.institutionNature'),
      ],
      [
        label('报评资格'),
        text('health.declaredTitle'),
        label('申报专业'),
        text('health.declaredSpecialty'),
        label('外语能力水平'),
        text('health.foreignLanguageLevel'),
      ],
      [
        label('医师执业类别'),
        { text: { of: 'health.practiceScope', otherwise: '—' }, span: 3 },
        label('转岗聘任'),
        text('health.transferPost'),
      ],
      [
        label('破格申报'),
        text('health.exceptional'),
        label('支援情况'),
        {
          text: [
            { of: 'health.support' },
            { of: 'health.supportKind', filled: '，' },
            { of: 'health.supportKind' },
            { of: 'health.supportState', filled: '，' },
            { of: 'health.supportState' },
          ],
        },
        label('到城乡社区\n医疗卫生机构\n服务情况'),
        { text: { of: 'health.communityService', otherwise: '—' } },
      ],
      [label('有效学历'), text('validEducation.education', 5)],
      [
        label('综述'),
        {
          text: [
            { of: 'health.reviewTitle' },
            { of: 'health.reviewJournal', filled: '，' },
            { of: 'health.reviewJournal' },
            { of: 'health.reviewOn', filled: '，' },
            { of: 'health.reviewOn' },
          ],
          span: 5,
        },
      ],
    ],
  },
]

export const healthTexts: Block = {
  block: 'cells',
  widths: [36, 30, 114],
  rows: [
    [
      { label: '任现职后\n主要成果', down: 3 },
      label('国家级'),
      { text: { of: 'health.resultsNational', otherwise: '无' } },
    ],
    [label('省市（部委）级'), { text: { of: 'health.resultsMinistry', otherwise: '无' } }],
    [label('局级或其他'), { text: { of: 'health.resultsBureau', otherwise: '无' } }],
    [label('专业进修情况'), { text: { of: 'health.advancedStudy', otherwise: '无' }, span: 2 }],
  ],
}

export const healthLists = (rows?: number): readonly Block[] => [
  {
    block: 'list',
    of: 'healthPapers',
    noun: '著作论文',
    atLeast: 2,
    ...(rows && { room: { rows, overflow: 'say' as const } }),
    columns: [
      column('任职后主要著作论文题目', 84, { of: 'title' }),
      column('刊物名称', 48, { of: 'journal' }),
      centred('发表时间', 28, { of: 'publishedOn' }),
      centred('字数', 20, { of: 'words' }),
    ],
  },
  {
    block: 'list',
    of: 'healthResearch',
    noun: '调研或科研项目',
    atLeast: 0,
    ...(rows && { room: { rows, overflow: 'say' as const } }),
    columns: [column('调研或科研项目材料题目', 140, { of: 'title' }), centred('完成时间', 40, { of: 'finishedOn' })],
  },
]
