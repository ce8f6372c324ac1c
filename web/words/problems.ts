import type { Problem, ProblemName } from '../../core/form.ts'

type Detail = Readonly<Record<string, string | number>>

/** What is wrong and what to do about it, for a person. The label is the field's, or the section's where no field is named. */
export function sentence({ problem, detail = {}, says }: Problem, label: string): string {
  return problem === 'check-failed'
    ? checkSentence(says ?? sentences[problem](detail, label), detail)
    : sentences[problem](detail, label)
}

const sentences: Record<ProblemName, (detail: Detail, label: string) => string> = {
  missing: (_, label) => `请填写「${label}」`,
  'not-accepted': (_, label) => `「${label}」的内容格式不对，未保存，请重新填写`,
  'too-long': ({ max, now }) => `不能超过 ${max} 字，现有 ${now} 字`,
  'too-short': ({ min, now }) => `至少 ${min} 字，现有 ${now} 字`,
  'too-small': ({ min }) => `不能小于 ${min}`,
  'too-large': ({ max }) => `不能大于 ${max}`,
  'not-a-number': () => '请填写数字，例如 12',
  'too-precise': ({ decimals }) => (decimals === 0 ? '请填写整数' : `最多保留 ${decimals} 位小数`),
  'no-such-day': () => '没有这个日期，请按「2026-03-31」的样式填写或从日历中选择',
  'in-the-future': () => '日期不能晚于今天',
  'too-early': ({ from }) => `不能早于${from}`,
  'too-late': ({ to }) => `不能晚于${to}`,
  'not-an-option': (_, label) => `「${label}」不在可选范围内，请重新选择`,
  'not-a-leaf': (_, label) => `「${label}」请选到最末一级`,
  'no-such-row': (_, label) => `「${label}」所选的一条已被删除，请重新选择`,
  'control-characters': () => '含有不可见的控制字符或换行，请删去后重试（可先粘贴到记事本，再复制过来）',
  'not-printable': ({ character }) =>
    `含有评审表上无法印出的字符${character === undefined ? '' : `「${character}」`}（如表情符号），请删去后重试`,
  'not-digits': () => '只能填写数字',
  'not-letters-or-digits': () => '只能填写字母和数字',
  'not-an-id-number': ({ why = '' }) => idNumbers[why] ?? '身份证号不正确，请对照身份证核对',
  'not-a-phone': () => '请填写 11 位手机号码，或带区号的固定电话',
  'not-an-address': () => '请填写以 http:// 或 https:// 开头的完整网址，可从浏览器地址栏复制',
  'address-elsewhere': ({ hosts }) => `只接受以下网站的网址：${hosts}`,
  'wrong-length': ({ length, now }) => `应为 ${length} 位，现有 ${now} 位`,
  'too-few-rows': ({ min, now }, label) => `「${label}」至少填写 ${min} 条，现有 ${now} 条`,
  'too-many-rows': ({ max, now }, label) => `「${label}」最多填写 ${max} 条，现有 ${now} 条，请删去多余的`,
  'too-few-files': ({ min, now }) => `至少上传 ${min} 个文件，现有 ${now} 个`,
  'too-many-files': ({ max, now }) => `最多上传 ${max} 个文件，现有 ${now} 个，请删去多余的`,
  'wrong-file-type': ({ name, types }) => `文件「${name}」的类型不对，只接受 ${types}，请更换`,
  'file-too-large': ({ name, max }) => `文件「${name}」不能超过 ${max}，请压缩后重新上传`,
  'no-such-file': (_, label) => `「${label}」中的文件不存在或不属于本次申报，请重新上传`,
  'organisation-of-another-sort': ({ group }, label) =>
    `「${label}」中的单位不是${groups[String(group)] ?? '这一类单位'}，请从列表中选择`,
  'organisation-not-permitted': (_, label) =>
    `「${label}」中的单位还没有取得职称申报权限，请选择其他单位，或联系该单位先申请权限`,
  'no-such-organisation': (_, label) => `「${label}」中的单位不存在，请从列表中选择`,
  'row-without-id': (_, label) => `「${label}」中有一条内容不完整，未保存，请刷新页面后重试`,
  'repeated-row': (_, label) => `「${label}」中有一条重复提交，只保存了第一条，请刷新页面核对`,
  'unknown-field': ({ name }) => `表中没有「${name}」这一项，未保存；表格可能已更新，请刷新页面`,
  'unknown-section': () => '表中没有这一部分，未保存；表格可能已更新，请刷新页面',
  'section-not-asked': (_, label) => `目前保存的申报专业技术系列不需要填写「${label}」，未保存`,
  'check-failed': (_, label) => `「${label}」不符合填报要求，请检查`,
}

const groups: Readonly<Record<string, string>> = { agency: '人事代理机构', employer: '用人单位' }

const idNumbers: Readonly<Record<string, string>> = {
  'id-number-length': '身份证号应为 18 位，请核对位数',
  'id-number-characters': '身份证号只能是数字，最后一位可以是 X',
  'id-number-birthday': '身份证号中的出生日期不存在，请核对第 7 至 14 位',
  'id-number-future': '身份证号中的出生日期晚于今天，请核对第 7 至 14 位',
  'id-number-check-digit': '身份证号校验不通过，请逐位核对',
}

/** The region's own sentence with its blanks filled, and with what it does not say itself: the gap, the first of two. */
function checkSentence(says: string, detail: Detail) {
  const text = says.replace(/\{(\w+)\}/g, (blank, key: string) => String(detail[key] ?? blank))
  const unsaid = (key: string) => detail[key] !== undefined && !says.includes(`{${key}}`)
  if (unsaid('heading')) return `${text}（与「${detail.heading}」第 ${detail.number} 条相同）`
  return unsaid('years') ? `${text}（缺 ${detail.years} 年）` : text
}
