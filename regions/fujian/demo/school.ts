import type { DemonstrationAchievement, DemonstrationAnswers } from '../../../core/demonstration.ts'
import { type Declared, heldSince, page, workSince } from './declared.ts'
import { entry } from './history.ts'

export const teacherEntries = (who: Declared): DemonstrationAchievement[] => [
  entry('lesson', 'results', {
    name: `${who.specialty}公开课“单元整体教学”`,
    category: '公开课（讲座）',
    level: '县处级',
    source: '教师进修学校',
    begins: `${who.year - 2}-10`,
    ends: `${who.year - 2}-10`,
    role: '主持',
    rank: '独立完成',
    status: '已结题（验收）',
    content: '面向全区同行开设公开课一节，课后作专题研讨发言，评价良好。',
    proof: [page('公开课证明', who, ['课题：单元整体教学', '级别：县级'])],
  }),
  entry('honour', 'honours', {
    name: '区优秀教师',
    category: '综合表彰',
    level: '县处级',
    grade: '不分等级',
    awarder: '区人民政府',
    awardedOn: `${who.year - 2}-09-10`,
    rank: '独立完成',
    proof: [page('优秀教师荣誉证书', who, ['区人民政府'])],
  }),
  entry('paper', 'papers', {
    title: `${who.specialty}作业设计的实践与思考`,
    journal: '福建示例教育',
    number: 'CN35-0000/G4',
    issue: `${who.year - 2}年第6期 第31-33页`,
    publishedOn: `${who.year - 2}-06`,
    category: '普通期刊',
    role: '独立作者',
    words: 4300,
    proof: [page('论文封面目录和正文', who, ['刊物：福建示例教育'])],
  }),
]

export const teacherAnswers = (who: Declared): DemonstrationAnswers => ({
  teacher: {
    kind: who.specialty.startsWith('小学') ? '小学教师' : '初级中学教师',
    years: who.year - workSince(who),
    grade: who.specialty.startsWith('小学') ? '五年级' : '八年级',
    establishment: '事业编制',
    ruralYears: 3,
    since: `${workSince(who)}-07-15`,
    licence: who.specialty.startsWith('小学') ? '小学教师资格' : '初级中学教师资格',
  },
  'criterion-lessons': [{ achievement: 'lesson' }],
  'criterion-honours': [{ achievement: 'honour' }],
  'criterion-papers': [{ achievement: 'paper' }],
})

export const teacherFiles = (who: Declared) => ({
  practice: [page('教师资格证书', who, ['资格种类：初级中学教师资格'])],
  classTeacher: [page('班主任工作经历证明', who, [`起止：${heldSince(who)}年9月至今`, `单位：${who.unit}`])],
  'slot-lessons': [page('课表和教学工作量证明', who, ['周课时：12节'])],
})
