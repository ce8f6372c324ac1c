import type { Answers } from '../../../core/condition.ts'
import type { FileRef } from '../../../core/form.ts'

let made = 0

/** A picture that nobody has sent before. */
export const picture = (rest: Partial<FileRef> = {}): FileRef => {
  made++
  return { file: made, name: `材料${made}.jpg`, type: 'jpg', bytes: 200_000, sha256: `picture-${made}`, ...rest }
}

const common = {
  education: [
    {
      id: 'e1',
      begins: '2003-09-01',
      ends: '2007-07-01',
      school: '天津师范大学',
      major: '化学',
      education: '大学本科',
      degree: '学士',
      beforeWork: true,
      proof: [picture(), picture()],
    },
  ],
  qualification: {
    currentSeries: 'engineering',
    currentSpecialty: '化学工程',
    currentLevel: 'intermediate',
    currentTitle: 'engineering-intermediate',
    currentTitleOn: '2016-12-01',
    yearsSinceTitle: 9,
    titleCertificate: [picture()],
    postSeries: 'engineering',
    postLevel: 'intermediate',
    postTitle: 'engineering-intermediate',
    postOn: '2017-01-01',
    yearsInPost: 9,
    yearsTechnical: 19,
    appointment: [picture()],
  },
  experience: [
    {
      id: 'x1',
      phase: '任现职后',
      begins: '2017-01-01',
      unit: '天津百利机械装备集团有限公司',
      role: '主持',
      post: '工程师',
      content: '主持车间改造。',
    },
  ],
  training: [{ id: 't1', year: 2025, content: '专业技术人员公需课', hours: 96, certificate: [picture()] }],
  achievements: { content: '主持完成催化工段改造。' },
  assessments: [{ id: 'a1', year: 2025, result: '合格' }],
}

const basic = (series: string, title: string, level: string, specialty: string) => ({
  photo: picture(),
  ethnicGroup: '汉族',
  politicalStatus: '群众',
  currentSpecialty: specialty,
  unit: { id: 7, name: '天津百利机械装备集团有限公司' },
  technicalWorkSince: '2007-08-01',
  series,
  specialty,
  level,
  title,
  foreignLanguage: '免试',
  computer: '三个模块合格',
  idCard: [picture()],
})

/** Four people whose declarations are complete: whatever is said of them is due to the change made. */
export const people: Readonly<Record<string, Answers>> = {
  engineer: {
    ...common,
    basic: basic('engineering', 'engineering-associate-senior', 'associate-senior', '化学工程'),
  },
  teacher: {
    ...common,
    basic: basic('school-teaching', 'school-teaching-associate-senior', 'associate-senior', '高中化学'),
    teacher: {
      stage: '高中',
      subject: '化学',
      educationSince: '2007-08-01',
      yearsMiddle: 19,
      yearsPrimary: 0,
      yearsPreschool: 0,
      yearsSincePost: 9,
      yearsClassTeacher: 6,
      titleCertificate: [picture()],
    },
  },
  doctor: {
    ...common,
    basic: basic('health', 'physician-full-senior', 'full-senior', '心血管内科'),
    health: {
      institutionKind: '综合医院',
      institutionLevel: '三级',
      institutionNature: '公立医疗机构',
      declaredTitle: '主任医师',
      practiceScope: '临床类别/内科专业',
      doctorQualification: [picture()],
      doctorPractice: [picture()],
      declaredSpecialty: '心血管内科',
      foreignLanguageLevel: '免试',
      reviewTitle: '心力衰竭治疗进展',
      reviewOn: '2025-03-01',
      reviewJournal: '天津医药',
      transferPost: '否',
      exceptional: '否',
      support: '无',
      communityService: '已完成',
    },
    validEducation: { education: 'e1' },
  },
  accountant: {
    ...common,
    basic: basic('accounting-auditing', 'accounting-associate-senior', 'associate-senior', '会计'),
    accounting: {
      examYear: 2025,
      examCertificate: '0123456789',
      validFrom: '2025-10-01',
      validTo: '2028-09-30',
      proof: [picture()],
    },
  },
}
