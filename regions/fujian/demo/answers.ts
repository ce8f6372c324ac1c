import type {
  DemonstrationAchievement,
  DemonstrationAnswers,
  DemonstrationSheet,
  DemonstrationValue,
} from '../../../core/demonstration.ts'
import { type Declared, held, heldSince, lately, page, workSince } from './declared.ts'
import { engineerAnswers, engineerEntries, engineerFiles } from './engineering.ts'
import { doctorAnswers, doctorEntries, doctorFiles } from './health.ts'
import { history, unfinished } from './history.ts'
import { teacherAnswers, teacherEntries, teacherFiles } from './school.ts'

const trades = {
  school: { entries: teacherEntries, answers: teacherAnswers, files: teacherFiles },
  engineering: { entries: engineerEntries, answers: engineerAnswers, files: engineerFiles },
  health: { entries: doctorEntries, answers: doctorAnswers, files: doctorFiles },
}

/** Everything that somebody has in the library; whoever still fills in has some entries on their way. */
export const libraryOf = (who: Declared): DemonstrationAchievement[] => [
  ...history(who),
  ...trades[who.plan].entries(who),
  ...(who.until === 'draft' ? unfinished(who) : []),
]

/** A complete declaration, as its owner would fill it in: no rule of the form finds anything wrong with it. */
export const answersOf = (who: Declared): DemonstrationAnswers => ({
  person: person(who),
  titles: [title(who)],
  appointments: [appointment(who)],
  employment: [{ achievement: 'work-1' }, { achievement: 'work-2' }],
  education: [{ achievement: 'degree', highest: true }],
  training: lately(who).map((year) => ({ achievement: `training-${year}` })),
  appraisals: lately(who).map((year, index) => ({
    achievement: `appraisal-${year}`,
    result: index === 0 ? '优秀' : '合格',
  })),
  attachments: { ...attachments(who), ...(trades[who.plan].files(who) as Record<string, DemonstrationValue>) },
  ...(who.way === 'exceptional' && { exceptional: exceptional(who) }),
  ...(who.way === 'transfer' && { transfer: transfer(who) }),
  ...trades[who.plan].answers(who),
})

export const person = (who: Declared): DemonstrationSheet => ({
  photo: { page: '照片.jpg', type: 'jpg', heading: '照片', lines: [who.name] },
  ethnicGroup: who.born % 5 === 0 ? '畲族' : '汉族',
  politicalStatus: who.born % 2 === 0 ? '中国共产党党员' : '群众',
  address: '福州市鼓楼区示例路 18 号',
  specialty: who.specialty,
  workingSince: `${workSince(who)}-07`,
  workYears: who.year - workSince(who),
  specialtyYears: who.year - workSince(who) - 1,
})

function title(who: Declared): DemonstrationSheet {
  const { series, level, name, specialty } = held(who)
  return {
    series,
    level,
    name,
    specialty,
    obtainedOn: `${heldSince(who)}-01-01`,
    means: '评审',
    issuer: '福州市职称办',
    certificate: `FZ${heldSince(who)}0${String(who.born).slice(2)}`,
    proof: [page('职称证书', who, [`职称：${name}`, `专业：${specialty}`])],
  }
}

const appointment = (who: Declared): DemonstrationSheet => ({
  post: held(who).name,
  unit: who.unit,
  grade: '专业技术九级',
  begins: `${heldSince(who)}-03-01`,
  proof: [page('聘任文件', who, [`单位：${who.unit}`, `聘任职务：${held(who).name}`])],
})

export const attachments = (who: Declared): DemonstrationSheet => ({
  idFront: [page('身份证正面', who, ['住址：福建省福州市'])],
  idBack: [page('身份证反面', who, ['签发机关：示例公安局'])],
  pledge: [page('职称申报承诺书', who, ['承诺：所填内容真实', `签名：${who.name}`])],
})

const exceptional = (who: Declared): DemonstrationSheet => ({
  lacking: ['资历（年限）破格'],
  clause: '第十二条第一款：获省部级科技奖或者承担省部级科研项目的，可提前一年申报',
  grounds: `本人参加省部级科研项目“装配式建筑节点抗震性能研究”并按期结题，获福建省优质工程奖，主持完成两项工程，符合破格申报条件。`,
  proof: [page('破格申报推荐意见', who, [`单位：${who.unit}`])],
})

const transfer = (who: Declared): DemonstrationSheet => ({
  series: held(who).series,
  title: held(who).name,
  specialty: held(who).specialty,
  obtainedOn: `${heldSince(who)}-01-01`,
  former: '专业课教师',
  post: '电气工程师',
  movedOn: `${who.year - 5}-03-01`,
  grounds: '因工作需要从职业学校调入企业，从事建筑电气设计和施工管理满五年，原职称系列与现岗位不符，申请转评。',
  proof: [page('岗位聘任证明', who, [`单位：${who.unit}`, '现岗位：电气工程师'])],
})
