import { rowRefusals } from '../../core/row-refusals.ts'
import type { Sentence } from '../../core/sentence.ts'

/** What the creation forms call their fields, by their place in what is sent. */
const fields: Record<string, string> = {
  'administrator/mobile': '管理员手机号',
  'administrator/name': '管理员姓名',
  address: '单位地址',
  category: '机构（单位）类别',
  'contact/mobile': '联系人手机号',
  'contact/name': '联系人姓名',
  contact: '联系人',
  idNumber: '身份证号',
  kind: '类型',
  login: '登录名',
  mobile: '手机号',
  name: '姓名或名称',
  nature: '机构（单位）性质',
  office: '受理单位',
  password: '密码',
  phone: '联系电话',
  serial: '编码',
}

const named = (where: string | number | undefined) =>
  String(where ?? '')
    .split(', ')
    .map((one) => fields[one])
    .filter((one) => one !== undefined)
    .join('、')

const wait = (seconds: number) => (seconds > 90 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds || 60} 秒`)

/** Refusals about log-ins, units, staff and applicants. */
export const peopleRefusals: Record<string, Sentence> = {
  'not-above-both': '只能调整到本单位及本单位下级的单位；调整到其他单位的，请由双方共同的上级办理',
  'already-below-it': '该单位已经在所选单位下面，请选择其他单位',
  'unit-has-units-below': '该单位下面还有次级机构（单位），请先逐个调整它们的主管单位',
  'kind-not-below-it': '所选单位下面不能有这一类型的单位，请选择其他单位',
  ...rowRefusals,
  'accounts-opened-by-oneself': '申报人账号由本人注册，单位不能添加',
  'accounts-opened-by-unit': '账号由上级单位或所在单位开设，不需要自行注册',
  'account-disabled': '该账号已停用，请联系单位管理员',
  agree: '请先阅读并同意使用协议',
  'agreement-changed': '协议内容已更新，请刷新后重新阅读',
  'already-registered': '该身份证号已注册，请直接登录；忘记密码可在登录页找回',
  'asked-too-often': ({ seconds }) => `获取太频繁，请 ${wait(Number(seconds))}后再试`,
  'application-under-way': ({ name }) => `${name}还有正在审核或评审的申报，办结后才能调出`,
  'captcha-failed': '安全验证已过期，已重新验证，请再点一次',
  'change-password': '请先修改初始密码',
  'complete-unit': '请先完善本级机构（单位）信息',
  'current-password-wrong': '当前密码不正确',
  'locked-out': ({ minutes }) => `连续输错次数过多，请 ${minutes} 分钟后再试，或联系上级单位重置密码`,
  'credit-code-of-another-unit': '该统一社会信用代码已登记在另一单位，请核对；确有问题的，请联系所在地职称管理部门',
  'not-your-unit': '只有本单位的账号可以办理',
  'not-asked-of-your-office': '该申请不由您所在的单位审核',
  'nobody-fits': '没有与所填信息全部一致的账号，请核对；仍找不到的，请联系所在地职称管理部门',
  'no-recovery-here': '本地区不在这里找回账号',
  'no-such-division': '请从列表中选择所在地区',
  'unit-registered-already': '该单位已经注册，请直接登录；忘记账号或密码可在登录页找回',
  'units-not-opened-here': '本地区的单位账号由上级单位开设，不能自行注册',
  'login-not-allowed': '登录名须为 4 至 32 位，以字母开头，只用字母、数字、点、横线和下划线',
  'mobile-taken': '该手机号已被注册，每个手机号只能注册一次',
  'mobile-code-expired': '手机验证码已过期（3分钟内有效），请重新获取',
  'mobile-code-not-asked': '请先点击“获取手机验证码”',
  'mobile-code-used': '手机验证码已使用过，请重新获取',
  'mobile-code-worn-out': '手机验证码已连续输错 5 次，请重新获取',
  'mobile-code-wrong': '手机验证码不正确，请核对短信',
  'no-text-messages': '短信服务没有开通，暂时不能发送，请联系系统管理员',
  'not-a-mobile-code': '请输入短信中的 6 位数字验证码',
  'not-a-self-review-unit': '只有自主评审单位可以授权自主评审',
  'not-a-title-office': '自主评审由上级职改办授权',
  'not-an-email': '邮箱格式不正确，请检查，例如 zhang@example.com',
  'not-filled-in': '请填写此项',
  'not-understood': ({ where }) =>
    named(where)
      ? `请检查：${named(where)}（未填写、过长或含有不能使用的字符）`
      : '提交的内容不完整或格式不正确，请检查后重试',
  'password-begins-without-letter': '密码须以字母开头',
  'password-is-initial': '新密码不能与初始密码相同',
  'password-is-login': '新密码不能与账号相同',
  'password-needs-letter-and-digit': '密码须同时包含字母和数字',
  'password-too-common': '这个密码太常见，容易被猜到，请换一个',
  'password-too-long': ({ most }) => `密码最长 ${most ?? 64} 位`,
  'password-too-short': ({ least }) => `密码至少 ${least ?? 8} 位`,
  'password-typed-differently': '两次输入的密码不一致',
  'password-unchanged': '新密码不能与当前密码相同',
  'permission-not-in-table': '该类账号不能有这项权限',
  'root-exists': '省级主管机构已经建立',
  'setup-link-over': '链接已失效（已使用、已过期或已重新生成），请到服务器上重新启动后使用新的链接',
  'temporary-password-spent': '临时密码只能登录一次，请重新点击“忘记密码？”获取',
  'no-such-unit-desk': '请从列出的主管单位或职称管理部门中选择',
  'no-such-supervisor': '请从列出的主管单位中选择；单位类型改变后须重新选择',
  'not-a-telephone': '联系电话只用数字和 + - ( )，7 至 20 位',
  'unit-already-asked-for': '您已有一个单位登记申请正在办理，办结或撤回后才能再申请',
  'unit-is-there': ({ name }) => `“${name}”已经登记，请直接在“工作单位”中查找选择`,
  'unit-named-so':
    '该主管单位下已有另一家同名单位（统一社会信用代码不同），请核对主管单位是否选对；确有重名的，请联系该主管单位',
  'unit-registered-meanwhile': '该单位刚刚已经注册成功（另一个窗口或另一位经办人），请重新登录',
  'unit-there-without-code': ({ name, above }) =>
    `“${name}”已由${above || '主管单位'}登记，但没有填统一社会信用代码。请用其管理员账号登录，在“编辑本级机构（单位）”中补填后，再用法人账号登录；没有管理员账号的，请联系${above || '主管单位'}`,
  'wrong-pair': '账号、密码或登录身份不正确',
}
