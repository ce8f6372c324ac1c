import type { Sentence } from './sentence.ts'

/** Why a unit or a person is not made: said on the screen that asks for one, and in the file of rows that were not imported. */
export const rowRefusals = {
  'already-in-unit': ({ name }) => `该身份证号已是本单位的申报人（${name}），不能重复添加`,
  'code-not-digits': ({ digits }) => `编码须为 ${digits} 位半角数字`,
  'code-out-of-range': ({ kind, from, to }) =>
    from === to ? `${kind}的编码只能是 ${from}` : `${kind}的编码须在 ${from} 至 ${to} 之间`,
  'code-taken': ({ code }) => `编码 ${code} 已被使用，请换一个`,
  'code-wrong-length': ({ digits }) => `编码须为 ${digits} 位数字`,
  'credit-code-characters': '统一社会信用代码含有不允许的字符（不用 I、O、S、V、Z），请检查',
  'credit-code-check-digit': '统一社会信用代码的校验位不对，请核对',
  'credit-code-length': '统一社会信用代码应为 18 位',
  'credit-code-old': '这是 15 位的原工商注册号，请使用 18 位的统一社会信用代码',
  'credit-code-taken': '该统一社会信用代码已登记在另一单位，请核对',
  'id-number-birthday': '身份证号中的出生日期不存在，请核对',
  'id-number-characters': '身份证号只能由 17 位数字和 1 位数字或 X 组成',
  'id-number-check-digit': '身份证号的校验位不对，请对照身份证核对',
  'id-number-future': '身份证号中的出生日期晚于今天，请核对',
  'id-number-length': '身份证号应为 18 位',
  'kind-not-below': '本单位不能创建这一类型的次级机构，请换一个类型',
  'login-taken': ({ login }) => `登录名 ${login} 已被使用，请换一个`,
  'name-not-allowed': '名称或姓名过长，或含有表情、控制字符，请修改',
  'name-taken': ({ name }) => `本单位下已有“${name}”，请核对`,
  'no-code-left': '该类型的编码已用完，请联系上级',
  'no-such-category': '机构（单位）类别不在可选范围内，请重新选择',
  'no-such-nature': '机构（单位）性质不在可选范围内，请重新选择',
  'not-a-mobile': '手机号应为 11 位数字，以 1 开头，请检查',
  'person-elsewhere': '该身份证号已有账号，在其他单位。一个人只有一个账号，请本人联系原单位办理“调出”后再添加',
  'person-has-other-name': '该身份证号已有账号，但姓名与所填不一致，请核对姓名和身份证号',
  'person-released': '该人员的原单位已办理调出，可以用“新增”调入本单位',
} satisfies Record<string, Sentence>

export type RowRefusal = keyof typeof rowRefusals
