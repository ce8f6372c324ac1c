import type { Block } from '../../../core/document.ts'
import { centred, column, label, period, text } from '../../national/paper.ts'

/** 中小学教师信息, field by field. */
export const teacher: readonly Block[] = [
  {
    block: 'cells',
    widths: [28, 28.6, 28, 28.6, 28, 28.8],
    rows: [
      [
        label('申报学段'),
        text('teacher.stage'),
        label('申报学科'),
        text('teacher.subject'),
        label('参加教育工作\n时间'),
        text('teacher.educationSince'),
      ],
      [
        label('专任年限\n中学年限'),
        text('teacher.yearsMiddle'),
        label('专任年限\n小学年限'),
        text('teacher.yearsPrimary'),
        label('专任年限\n幼教年限'),
        text('teacher.yearsPreschool'),
      ],
      [
        label('任现职务后的\n专任年限'),
        text('teacher.yearsSincePost'),
        label('担任班主任\n年限'),
        text('teacher.yearsClassTeacher'),
        label('担任年级组长\n年限'),
        text('teacher.yearsGradeHead'),
      ],
      [
        label('担任专职德育\n干部年限'),
        text('teacher.yearsMoralCadre'),
        label('任教研组长\n（备课组长）\n年限'),
        text('teacher.yearsSubjectHead'),
        label('专任教师年限'),
        text('teacher.yearsFullTime'),
      ],
      [
        label('任区县兼职\n教研员年限'),
        text('teacher.yearsDistrictResearcher'),
        label('任市兼职\n教研员年限'),
        text('teacher.yearsCityResearcher'),
        label('行政职务'),
        text('teacher.adminPost'),
      ],
      [
        label('提干时间'),
        text('teacher.cadreSince'),
        label('现任教师职务后\n兼课学期数'),
        text('teacher.partTimeTerms'),
        label('现任教师职务后\n兼课课节数'),
        text('teacher.partTimeLessons'),
      ],
      [label('现在是否兼课'), text('teacher.partTimeNow'), label('备注'), text('teacher.remark', 3)],
    ],
  },
  {
    block: 'list',
    of: 'teacherHistory',
    atLeast: 1,
    columns: [
      centred('起止时间', 46, period),
      column('工作单位', 48, { of: 'unit' }),
      column('工作内容（任教学段、学科）', 52, { of: 'content' }),
      column('专业技术职务', 34, { of: 'title' }),
    ],
  },
  {
    block: 'list',
    of: 'teacherClasses',
    atLeast: 1,
    columns: [
      centred('任教（兼课）\n起止时间', 46, period),
      centred('年级', 20, { of: 'grade' }),
      centred('学段', 20, { of: 'stage' }),
      centred('学科', 26, { of: 'subject' }),
      centred('周课时量', 18, { of: 'weeklyHours' }),
      centred('是否\n班主任', 18, { of: 'isClassTeacher' }),
      column('校外活动/\n校本课程', 32, { of: 'activity' }),
    ],
  },
  {
    block: 'list',
    of: 'teacherResearch',
    atLeast: 1,
    columns: [
      column('教科研课题名称', 54, { of: 'project' }),
      column('立项部门', 34, { of: 'department' }),
      column('主要成果', 34, { of: 'result' }),
      column('本人承担任务', 32, { of: 'task' }),
      column('鉴定结果', 26, { of: 'appraisal' }),
    ],
  },
]

/** What a teacher writes: as rows of cells, so that short ones take little room. */
export const teacherTexts: Block = {
  block: 'cells',
  widths: [30, 150],
  rows: [
    [label('获优秀班集体\n级别'), text('teacher.excellentClass')],
    [label('任现职务后的\n主要教育教学\n业绩'), text('teacher.results')],
    [label('培养年轻教师\n情况'), text('teacher.mentoring')],
    [label('任现职务后\n主要教科研\n业绩'), text('teacher.research')],
  ],
}
