import { cast } from './long-cast.ts'

/** What is typed or chosen, as it stands on the screen; for files, the headings of the papers to be uploaded. */
export type Typed = string | boolean | readonly string[]
export type Answer = Readonly<Record<string, Typed>>

const { name } = cast.engineer
const unit = '石家庄市示例工程有限公司'

/** The whole declaration of an assistant engineer who declares for engineer, section by section, field by field. */
export const engineer: Readonly<Record<string, Answer | readonly Answer[]>> = {
  person: {
    photo: ['照片'],
    nation: '汉族',
    politicalStatus: '群众',
    workingSince: '2012-08',
    summary: `${name}，2012年参加工作，长期从事建筑施工技术工作，能够独立解决工程中的疑难问题，任现职以来历年考核合格。`,
  },
  present: {
    education: '本科',
    major: '土木工程',
    degree: '学士',
    adminPost: '无',
    adminRank: '无',
    holdsTitle: true,
    currentSeries: '工程技术',
    currentTitle: '助理工程师',
    currentTitleOn: '2018-10-20',
    yearsInSpecialty: '7',
  },
  materials: { pledge: ['手持承诺书'], currentTitleForm: ['现任评审表'] },
  declaration: { byCorrespondence: false },
  education: [
    {
      level: '大学本科',
      origin: '国内高等教育（含成人教育、自学考试、网络教育）',
      school: '河北示例大学',
      major: '土木工程',
      enteredOn: '2008-09-01',
      graduatedOn: '2012-07-01',
      study: '全日制',
      degree: '学士',
      isFirst: true,
      isHighest: true,
      diploma: ['毕业证书'],
      registration: ['学籍备案表'],
      verificationCode: 'A12345678901',
      validUntil: '2026-12-31',
    },
  ],
  titleCertificate: {
    number: '13201810200021',
    issuer: '石家庄市职称改革领导小组办公室',
    specialty: '建筑施工',
    bySeriesChange: false,
    certificate: ['助理工程师证书'],
  },
  experience: [
    {
      class: '主持或参与项目、工程',
      begins: '2018-11',
      unit,
      role: '技术负责人',
      project: '某住宅小区工程，建筑面积 6 万平方米，负责施工技术与质量。',
      clause: '第三条第（一）款',
      evidence: ['工程业绩证明'],
    },
  ],
  assessments: [2025, 2024, 2023, 2022, 2021, 2020, 2019].map((year) => ({ year: String(year), result: '合格' })),
  projects: [
    {
      name: '装配式节点施工工艺研究',
      grade: '市厅级',
      approver: '石家庄市科学技术局',
      approvedOn: '2022-03',
      concludedOn: '2024-12',
      rank: '2',
      clause: '第四条第（一）款',
      approvalCover: ['立项封面'],
      approvalSeal: ['立项盖章页'],
      conclusionCover: ['结题封面'],
      conclusionSeal: ['结题盖章页'],
      ranking: ['课题排名页'],
    },
  ],
  papers: [
    {
      name: '装配式建筑节点质量控制',
      journal: '河北示例学报',
      publishedOn: '2025-03',
      rank: '1',
      language: '中文',
      clause: '第四条第（二）款',
      verificationAddress: 'https://kns.cnki.net/kcms2/article/abstract?v=example',
      verificationPage: ['论文检索页'],
      cover: ['刊物封面'],
      sponsorPage: ['主办单位页'],
      contents: ['刊物目录'],
      text: ['论文正文'],
    },
  ],
  supplement: { yearsTechnical: '7' },
  appointment: { employment: '企业人员', appointedOn: '2019-01-01', appointmentLetter: ['聘任书'] },
  socialInsurance: { proof: ['养老保险证明'] },
  employment: [{ begins: '2012-08', unit, post: '技术员' }],
  workSummary: { summary: ['工作总结'] },
}
