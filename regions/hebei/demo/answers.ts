import type {
  DemonstrationAnswers,
  DemonstrationApplicant,
  DemonstrationSheet,
  Evidence,
} from '../../../core/demonstration.ts'
import type { Series } from '../../../core/title.ts'
import type { Human } from './people.ts'

export type Declared = Human &
  Pick<DemonstrationApplicant, 'title' | 'level' | 'way' | 'autonomous' | 'organisation'> & {
    year: number
    index: number
    unit: string
    series: Series
    specialty: string
    /** The title held, one level lower in the same line; nobody below junior-assistant holds one. */
    current?: { id: string; name: string }
  }

type Rows = DemonstrationSheet[]

/** A complete declaration, as its owner would fill it in: no rule of the form finds anything wrong with it. */
export function answersOf(who: Declared): DemonstrationAnswers {
  const has = (trait: string) => who.series.traits.includes(trait)
  return {
    person: person(who),
    present: present(who, has),
    materials: materials(who, has),
    declaration: {
      mode: who.autonomous ? 'autonomous' : 'open',
      way: who.way,
      series: who.series.id,
      title: who.title,
      specialty: who.specialty,
      byCorrespondence: false,
    },
    education: education(who),
    ...(who.current && { titleCertificate: titleCertificate(who, who.current.name) }),
    examResults: has('exam-plus-review') ? [examResult(who)] : [],
    otherCertificates: has('health') || has('licence') || who.way === 'skilled-worker' ? [licence(who)] : [],
    experience: experience(who, has),
    assessments: assessments(who),
    projects: [project(who)],
    awards: [award(who)],
    ...(has('engineering') && { patents: [patent(who)] }),
    papers: [paper(who, 1), ...(isSenior(who) ? [paper(who, 2)] : [])],
    ...(isSenior(who) && { books: [book(who)] }),
    supplement: supplement(who, has),
    ...(who.current && { appointment: appointment(who) }),
    socialInsurance: { proof: [page('养老保险缴费证明', who, ['缴费状态：正常', `缴费单位：${who.unit}`])] },
    otherMaterials: {},
    employment: employment(who),
    societies: [{ id: 'society-1', society: `河北省${who.specialty}学会`, post: '会员', begins: `${who.year - 3}-06` }],
    workSummary: { summary: [page('专业技术工作总结', who, ['本人任现职以来的专业技术工作情况如下。'])] },
  }
}

const isSenior = ({ level }: Declared) => level === 'associate-senior' || level === 'full-senior'

/** The year the title held was gained; for those without one, the year work began. */
const since = ({ year, index, birthYear, current }: Declared) => (current ? year - 6 - (index % 3) : birthYear + 23)

/** A page about the person: no two are equal, because the name stands on it. */
const page = (heading: string, who: Declared, lines: string[] = []): Evidence => ({
  page: `${heading}.pdf`,
  type: 'pdf',
  heading,
  lines: [`姓名：${who.name}`, ...lines],
})

/** A page that may be anybody's, so that many people's evidence takes one file. */
const sample = (heading: string, line: string): Evidence => ({
  page: `${heading}.pdf`,
  type: 'pdf',
  heading,
  lines: [line],
})

const person = (who: Declared): DemonstrationSheet => ({
  photo: { page: '照片.jpg', type: 'jpg', heading: '照片', lines: [who.name, who.gender] },
  name: who.name,
  gender: who.gender,
  idNumber: who.idNumber,
  cardPhone: who.phone,
  nation: ['汉族', '汉族', '汉族', '满族', '回族', '汉族', '蒙古族'][who.index % 7] ?? '汉族',
  politicalStatus: who.index % 3 === 0 ? '中共党员' : '群众',
  workingSince: `${who.birthYear + 23}-08`,
  summary: [
    `本人${who.birthYear + 22}年毕业参加工作，现在${who.unit}从事${who.specialty}专业技术工作。`,
    '任现职以来，认真履行岗位职责，熟练掌握本专业的基础理论和技术规范，能够独立解决工作中的疑难问题，',
    '参与完成多项重点任务，注重总结经验、带教新人，按要求完成继续教育，历年考核均为合格以上等次。',
    '今后将继续加强学习，提高专业水平，做好本职工作。',
  ].join(''),
})

const present = (who: Declared, has: (trait: string) => boolean): DemonstrationSheet => ({
  workUnit: { organisationKey: who.organisation },
  ...(has('school-teaching') && { schoolLocation: who.unit.includes('小学') ? '镇区' : '城区' }),
  education: '本科',
  major: who.specialty,
  degree: '学士',
  adminPost: '无',
  adminRank: '无',
  holdsTitle: who.current !== undefined,
  ...(who.current && {
    currentSeries: who.series.id,
    currentTitle: who.current.id,
    currentTitleOn: `${since(who)}-10-20`,
  }),
  yearsInSpecialty: who.year - since(who) - 1,
})

const materials = (who: Declared, has: (trait: string) => boolean): DemonstrationSheet => ({
  pledge: [
    {
      page: '手持承诺书.jpg',
      type: 'jpg',
      heading: '申报材料真实性承诺书',
      lines: [`承诺人：${who.name}`, `${who.year}年`],
    },
  ],
  ...(who.way === 'fast-track' && { fastTrackRecord: [page('绿色通道备案表', who)] }),
  ...(who.current && {
    currentTitleForm: [page('专业技术职务任职资格评审表', who, [`资格名称：${who.current.name}`])],
  }),
  ...((has('health') || has('finance') || has('exam-plus-review')) && {
    examRegister: [page('资格考试合格人员登记表', who)],
  }),
  ...(has('health') && {
    medicalEthics: [page('医德医风考核表', who, ['考核结果：优秀'])],
    continuingEducation: [page('继续教育证书', who, [`${who.year - 1}年度学分达标`])],
    other: [page('岗位聘用证明', who, [`聘用单位：${who.unit}`])],
  }),
})

function education(who: Declared): Rows {
  const row = (order: number, level: string, school: string, from: number, first: boolean, highest: boolean) => ({
    id: `education-${order}`,
    level,
    origin: 'china',
    school,
    major: who.specialty,
    enteredOn: `${from}-09-01`,
    graduatedOn: `${from + (level === '高职高专' ? 3 : 4)}-07-01`,
    study: '全日制',
    degree: level === '高职高专' ? '无' : '学士',
    certificateNumber: `1${String(who.index).padStart(4, '0')}${from}05${String(order).padStart(6, '0')}`,
    isFirst: first,
    isHighest: highest,
    diploma: [page(`${level}毕业证书`, who, [`毕业院校：${school}`, `专业：${who.specialty}`])],
    ...proofs(who, from + (level === '高职高专' ? 3 : 4)),
  })
  const born = who.birthYear
  return who.index % 4 === 3
    ? [
        row(2, '大学本科', '河北示例大学', born + 21, false, true),
        row(1, '高职高专', '河北示例职业技术学院', born + 18, true, false),
      ]
    : [row(1, '大学本科', '河北示例大学', born + 18, true, true)]
}

const proofs = (who: Declared, graduated: number): DemonstrationSheet =>
  graduated < 2002
    ? { higherEducationReport: [page('中国高等教育学历认证报告', who)] }
    : {
        registration: [page('教育部学历证书电子注册备案表', who)],
        verificationCode: `A${String(who.index * 7919 + graduated).padStart(11, '0')}`,
        validUntil: `${who.year}-12-31`,
      }

const titleCertificate = (who: Declared, name: string): DemonstrationSheet => ({
  number: `13${since(who)}${String(who.index).padStart(6, '0')}`,
  issuer: '河北省职称改革领导小组办公室',
  specialty: who.specialty,
  bySeriesChange: false,
  certificate: [page(`${name}任职资格证书`, who, [`取得时间：${since(who)}年10月20日`])],
})

const examResult = (who: Declared): DemonstrationSheet => ({
  id: 'exam-1',
  name: `${who.series.name}专业技术资格考试`,
  number: `K${who.year - 1}${String(who.index).padStart(5, '0')}`,
  score: '合格',
  gainedOn: `${who.year - 1}-09-30`,
  certificate: [page('考试成绩合格证', who)],
})

const licence = (who: Declared): DemonstrationSheet => ({
  id: 'certificate-1',
  ground: who.way === 'skilled-worker' ? 'skill' : 'licence',
  name: who.way === 'skilled-worker' ? '高级技师职业技能等级证书' : `${who.series.name}执业（从业）资格证书`,
  number: `Z${who.birthYear + 24}${String(who.index).padStart(6, '0')}`,
  gainedOn: `${who.birthYear + 23}-12-01`,
  certificate: [page('执业（从业）资格证书', who)],
})

function experience(who: Declared, has: (trait: string) => boolean): Rows {
  const [chosen, content] = has('health')
    ? ['clinical', 'clinical']
    : has('teaching')
      ? ['teaching', 'teaching']
      : has('engineering')
        ? ['project', 'project']
        : ['practice', 'work']
  return [
    {
      id: 'experience-1',
      class: chosen,
      begins: `${since(who)}-11`,
      unit: who.unit,
      role: '专业技术岗位',
      [content]: `长期在${who.unit}从事${who.specialty}工作，工作量饱满，能独立承担本专业任务并解决技术难题。`,
      clause: '第三条第（一）款',
      evidence: [sample('专业技术工作经历证明', `单位：${who.unit}`)],
    },
  ]
}

const assessments = (who: Declared): Rows =>
  Array.from({ length: who.year - since(who) }, (_, index) => ({
    id: `assessment-${who.year - 1 - index}`,
    year: who.year - 1 - index,
    result: (index + who.index) % 4 === 0 ? '优秀' : '合格',
  }))

const project = (who: Declared): DemonstrationSheet => ({
  id: 'project-1',
  name: `${who.specialty}关键问题研究与应用`,
  grade: '市厅级',
  approver: '石家庄市科学技术局',
  approvedOn: `${who.year - 4}-03`,
  concludedOn: `${who.year - 2}-12`,
  rank: (who.index % 4) + 1,
  clause: '第四条第（一）款',
  approvalCover: [sample('立项材料封面', who.specialty)],
  approvalSeal: [sample('立项单位盖章页', who.specialty)],
  conclusionCover: [sample('结题材料封面', who.specialty)],
  conclusionSeal: [sample('结题单位盖章页', who.specialty)],
  ranking: [page('课题组成员排名页', who, [`排名：第 ${(who.index % 4) + 1}`])],
})

const award = (who: Declared): DemonstrationSheet => ({
  id: 'award-1',
  name: `${who.year - 2}年度${who.specialty}工作先进个人`,
  grade: '单位级',
  issuer: who.unit,
  awardedOn: `${who.year - 1}-01`,
  clause: '第四条第（四）款',
  evidence: [page('荣誉证书', who, [`${who.year - 2}年度先进个人`])],
})

const patent = (who: Declared): DemonstrationSheet => ({
  id: 'patent-1',
  name: `一种${who.specialty}用辅助装置`,
  kind: '实用新型',
  number: `ZL${who.year - 3}2${String(who.index).padStart(7, '0')}.X`,
  grantedOn: `${who.year - 2}-05-17`,
  rank: 1,
  clause: '第四条第（三）款',
  verificationAddress: `https://pss-system.cponline.cnipa.gov.cn/search?number=${who.index}`,
  screenshot: [sample('检索网站截图', `${who.specialty}用辅助装置`)],
  evidence: [page('实用新型专利证书', who)],
})

const paper = (who: Declared, order: 1 | 2): DemonstrationSheet => {
  const name = order === 1 ? `${who.specialty}工作实践与思考` : `基层${who.specialty}质量提升路径探析`
  return {
    id: `paper-${order}`,
    name,
    journal: '河北示例学报',
    issue: `${who.year - order}年第${(who.index % 12) + 1}期`,
    publishedOn: `${who.year - order}-0${(who.index % 9) + 1}`,
    rank: 1,
    language: '中文',
    clause: '第四条第（二）款',
    verificationAddress: `https://kns.cnki.net/kcms2/article/abstract?v=demo${who.index}-${order}`,
    verificationPage: [sample('检索验证页面', name)],
    cover: [sample('刊物封面', name)],
    sponsorPage: [sample('主办单位页', name)],
    contents: [sample('目录页', name)],
    text: [page('论文正文', who, [name])],
  }
}

const book = (who: Declared): DemonstrationSheet => ({
  id: 'book-1',
  name: `${who.specialty}实用手册`,
  publisher: '河北示例出版社',
  isbn: `978-7-000-${String(who.index).padStart(5, '0')}-0`,
  publishedOn: `${who.year - 2}-09`,
  role: '副主编',
  thousandCharacters: 60,
  clause: '第四条第（五）款',
  cover: [sample('论著封面', who.specialty)],
  copyrightPage: [sample('版权页', who.specialty)],
  contents: [sample('论著目录页', who.specialty)],
  editorialBoard: [page('编委会名单页', who)],
  wordCountPage: [sample('字数页', who.specialty)],
})

const supplement = (who: Declared, has: (trait: string) => boolean): DemonstrationSheet => ({
  yearsTechnical: who.year - since(who) - 1,
  ...((has('education') || has('health')) && { yearsGrassroots: who.index % 3 }),
  ...(who.way === 'exceptional' && { exceptionTerms: '任现职以来获省部级科学技术奖二等奖一项，排名第二。' }),
})

const appointment = (who: Declared): DemonstrationSheet =>
  who.unit.endsWith('公司')
    ? {
        employment: 'company',
        appointedOn: `${since(who) + 1}-01-01`,
        appointmentLetter: [page('聘任书', who, [`聘任单位：${who.unit}`])],
      }
    : {
        employment: 'regular',
        appointedOn: `${since(who) + 1}-01-01`,
        postRecords: [page('事业单位岗位聘用人员备案表', who, [`单位：${who.unit}`])],
      }

const employment = (who: Declared): Rows => {
  const begins = `${who.birthYear + 23}-08`
  const now = { id: 'post-1', unit: who.unit, post: '专业技术人员' }
  return who.index % 3 === 0
    ? [
        { ...now, begins: `${who.birthYear + 25}-03` },
        { id: 'post-2', begins, ends: `${who.birthYear + 25}-02`, unit: '河北示例服务有限公司', post: '技术员' },
      ].filter((row) => row.begins < `${who.year}-01`)
    : [{ ...now, begins }]
}
