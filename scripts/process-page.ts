import { acts } from '../core/acts.ts'
import { type State, stateNames } from '../core/application.ts'
import { diagram } from '../core/decide.ts'
import { asks, needs } from '../core/needs.ts'

/** What has to be true of whoever acts. */
const may: Record<keyof typeof needs, string> = {
  theApplicant: '申报人本人',
  someoneElse: '不是本人的申报',
  theirTurn: '当前环节的经办人或领导',
  mayCheck: '有审查权限',
  mayPublicise: '有公示权限',
  mayEntrust: '有相应层级的委托权限',
  windowOpen: '在申报时间内（退回修改的，按地区规定可在截止后提交）',
  notBarred: '不在黑名单期限内',
  mayDiscard: '没有提交过（退回、撤回的，按地区规定也可删除）',
  untouched: '单位还没有开始审核',
  officerOfOffice: '审核终点单位的经办人',
  approverOfOffice: '审核终点单位的领导',
  convenes: '组建该评委会的单位的经办人',
  keepsNotice: '公示单位的经办人',
  opinionAtOwnUnit: '公示意见还在本单位',
  opinionClimbs: '地区由本单位公示、逐级上报意见',
  noOpinionClimbs: '地区不由本单位逐级上报公示意见',
  opinionFromBelow: '收到下级公示意见的单位的经办人',
  holdsOpinion: '公示意见所在单位的经办人',
  opinionDecided: '公示意见已确定',
  mayGiveOpinion: '有公示意见权限',
  mayForward: '有上报权限',
}

/** What has to come with it. */
const asked: Record<keyof typeof asks, string> = {
  answersComplete: '必填内容完整',
  aimChosen: '工作单位和申报资格已选定',
  agencyReady: '人事代理单位有权限',
  undertakingGiven: '同意承诺书',
  opinionGiven: '审核意见',
  reasonGiven: '原因',
  recommended: '推荐和公示情况、推荐小组意见（本单位经办人）',
  noticeOpened: '公示期',
  calendarKnown: '节假日安排已公布',
  noticeLongEnough: '公示不少于规定的工作日',
  stillOnNotice: '公示期内',
  noticeOver: '公示期已满',
  objectionsSettled: '异议全部处理完毕',
  hasObjection: '有待处理的异议',
  committeeFits: '评委会的系列、层级、评审方式相符',
  committeeOfPlan: '评委会是评审计划的评委会',
  committeeFiled: '评委会已备案且在有效期内',
  schemeApproved: '评审方案已批准',
  countsHold: '到会人数和票数合规',
  certificateMade: '证书已生成',
  noticeDone: '公示期已满',
  proofGiven: '异议证明材料',
  trailKnown: '上报过的路径',
  routeGranted: '已开通上报路径',
  notBackDown: '路径不回到已经过的单位',
  onwardFits: '评委会的系列、层级相符',
  onwardFiled: '评委会已备案且在有效期内',
}

type Row = {
  label: string
  from: readonly State[]
  to: readonly State[]
  may: readonly object[]
  asks?: readonly object[]
}

/** docs/process.md, whole. A test keeps the file equal to this. */
export const processPage = () => `# The process

Written by \`npm run process\` out of \`core/acts.ts\`; change the table there, never this page.

\`\`\`mermaid
${diagram()}
\`\`\`

| 操作 | act | 从 | 到 | 谁可以 | 需要 |
|---|---|---|---|---|---|
${Object.entries(acts as unknown as Record<string, Row>)
  .map(
    ([name, row]) =>
      `| ${[row.label, `\`${name}\``, states(row.from), states(row.to), list(row.may, needs, may) || '任何人', list(row.asks, asks, asked) || '—'].join(' | ')} |`,
  )
  .join('\n')}
`

const states = (all: readonly State[]) => all.map((state) => stateNames[state]).join('、')

function list<Name extends string>(
  these: readonly object[] = [],
  all: Record<Name, object>,
  words: Record<Name, string>,
) {
  const names = Object.keys(all) as Name[]
  return these.map((one) => words[names.find((name) => all[name] === one) ?? unnamed()]).join('；')
}

const unnamed = () => {
  throw new Error('an act needs something that core/needs.ts does not name')
}
