import type { Condition, Finding, Part } from '../../core/operation.ts'
import type { Sentence } from '../../core/sentence.ts'

export const conditionNames: Record<Condition, string> = { fine: '正常', watch: '注意', broken: '故障' }

export const partNames: Record<Part, string> = {
  processes: '服务进程',
  calls: '最近 5 分钟的请求',
  database: '数据库',
  standby: '备用数据库',
  jobs: '后台任务',
  store: '附件存储',
  backup: '备份',
  rules: '数据核对',
  messages: '短信',
  scanner: '病毒扫描',
  identity: '统一身份认证',
}

/** What was found, and what to do about it where something is to be done. */
export const findingWords: Record<Finding, { says: Sentence; todo?: string }> = {
  'processes-serve': { says: ({ count, version }) => `${count} 个进程在运行，版本 ${version}` },
  'process-gone': {
    says: ({ count, gone }) => `${count} 个进程在运行，${gone} 个超过 1 分钟没有消息`,
    todo: '查看该机器是否在运行、日志中有无错误；半小时后不再显示',
  },
  'versions-differ': {
    says: ({ count, version }) => `${count} 个进程在运行，版本不一致：${version}`,
    todo: '升级时短时出现属正常；否则请把所有进程升级到同一版本',
  },
  'process-late': {
    says: ({ count, late }) => `${count} 个进程在运行，处理器不够用（延迟 ${late} 毫秒）`,
    todo: '增加服务进程（--processes）或机器',
  },
  'calls-answered': { says: callsSay },
  'calls-slow': { says: callsSay, todo: '先看数据库和后台任务是否繁忙，再考虑增加服务进程' },
  'calls-turned-away': {
    says: (detail) => `${callsSay(detail)}，${detail.shed} 次因繁忙被推迟`,
    todo: '保存和提交优先，被推迟的会自动重试；持续出现请增加服务进程或机器',
  },
  'calls-fail': { says: (detail) => `${callsSay(detail)}，${detail.failed} 次出错`, todo: '查看日志中的错误' },
  'database-answers': { says: databaseSays },
  'connections-short': { says: databaseSays, todo: '连接快用完了：调大 max_connections，或减少服务进程' },
  'database-read-only': {
    says: () => '连接的是只读的备用数据库，不能保存',
    todo: '检查主备切换是否完成、连接地址是否指向主库',
  },
  'database-away': { says: () => '数据库没有响应', todo: '检查数据库服务器和网络；恢复后系统会自动继续' },
  'standby-none': { says: () => '没有设置' },
  'standby-follows': { says: ({ count }) => `${count} 个备用数据库在同步` },
  'standby-missing': {
    says: () => '要求同步写入，但没有备用数据库在同步',
    todo: '尽快恢复备用数据库；在此之前保存可能停住',
  },
  'jobs-done': { says: jobsSay },
  'jobs-late': {
    says: (detail) => `${jobsSay(detail)}，最早的已等待 ${detail.minutes} 分钟`,
    todo: '检查是否有进程处理后台任务（JOBS=on），或是否有很大的导出、打印',
  },
  'jobs-failing': {
    says: (detail) => `${jobsSay(detail)}，${detail.failing} 个失败后等待重试`,
    todo: '会自动重试；原因见下方列表',
  },
  'jobs-parked': {
    says: (detail) => `${jobsSay(detail)}，${detail.parked} 个多次失败后停止`,
    todo: '请在下方列表中按原因处理后重试，或放弃',
  },
  'space-enough': { says: spaceSays },
  'space-short': { says: spaceSays, todo: '尽快扩大磁盘或清理其他文件' },
  'space-gone': { says: spaceSays, todo: '上传即将或已经不能保存：立即扩大磁盘' },
  'bucket-answers': { says: () => '对象存储可以访问' },
  'bucket-away': { says: () => '对象存储不能访问', todo: '检查 S3_ENDPOINT、密钥和网络；上传和打开附件暂不可用' },
  'backup-made': { says: ({ at }) => `最近一次备份成功于 ${time(at)}` },
  'backup-never': { says: () => '没有备份记录', todo: '用 npm run backup 做一次备份，并设为每晚执行' },
  'backup-old': {
    says: ({ at, hours }) => `最近一次备份在 ${hours} 小时前（${time(at)}）`,
    todo: '检查每晚的备份是否执行',
  },
  'backup-failed': { says: ({ at }) => `${time(at)} 的备份失败`, todo: '查看备份命令的输出，排除原因后再做一次' },
  'rules-hold': { says: ({ at }) => `${time(at)} 核对，没有发现问题` },
  'rules-unchecked': {
    says: () => '没有核对记录',
    todo: '用 npm run invariants -- --note 核对一次；恢复备份后也应核对',
  },
  'rules-broken': {
    says: ({ at }) => `${time(at)} 核对，发现问题`,
    todo: '查看 npm run invariants 的输出，联系技术支持',
  },
  'messages-none': { says: () => '没有设置短信服务' },
  'messages-sent': { says: ({ sent, failed }) => `24 小时内发送 ${sent} 条，未送达 ${failed} 条` },
  'messages-fail': {
    says: ({ sent, failed }) => `24 小时内发送 ${sent} 条，未送达 ${failed} 条`,
    todo: '检查短信服务的余额、签名和模板',
  },
  'scanner-none': { says: () => '没有设置病毒扫描' },
  'scanner-answers': { says: () => '病毒扫描服务正常响应' },
  'scanner-away': { says: () => '病毒扫描服务没有响应', todo: '检查 clamd 是否在运行；在此之前不能上传附件' },
  'identity-none': { says: () => '没有使用统一身份认证' },
  'identity-answers': { says: () => '统一身份认证服务正常响应' },
  'identity-away': { says: () => '统一身份认证服务没有响应', todo: '联系统一身份认证的管理单位；在此之前不能由其登录' },
}

type Detail = Parameters<Exclude<Sentence, string>>[0]

function callsSay({ perSecond, usual, slowest }: Detail) {
  if (Number(slowest) === 0) return '最近没有请求'
  return `每秒 ${perSecond} 次，多数在 ${usual} 毫秒内，99% 在 ${slowest} 毫秒内`
}
function databaseSays({ version, connections, most, megabytes }: Detail) {
  return `PostgreSQL ${version}，${connections} 个连接（上限 ${most}），${megabytes} MB`
}
function jobsSay({ waiting, running }: Detail) {
  return `${waiting} 个等待，${running} 个正在处理`
}
function spaceSays({ percent, gigabytes }: Detail) {
  return `磁盘剩余 ${gigabytes} GB（${percent}%）`
}

const time = (at: string | number | undefined) =>
  new Date(at ?? 0).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
