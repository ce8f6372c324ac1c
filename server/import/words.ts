type Detail = Readonly<Record<string, string | number>>

/** The reasons that stand in the file of refused rows. The screens have their own sentences. */
const words: Readonly<Record<string, string | ((detail: Detail) => string)>> = {
  'already-in-unit': '已是本单位的申报人',
  'code-not-digits': '编码须为半角数字',
  'code-out-of-range': ({ from, to }) => `编码须在 ${from} 至 ${to} 之间`,
  'code-taken': ({ code }) => `编码 ${code} 已被使用`,
  'code-wrong-length': ({ digits }) => `编码须为 ${digits} 位数字`,
  'credit-code-characters': '统一社会信用代码含有不允许的字符',
  'credit-code-check-digit': '统一社会信用代码的校验位不对',
  'credit-code-length': '统一社会信用代码应为 18 位',
  'id-number-birthday': '身份证号中的出生日期不存在',
  'id-number-characters': '身份证号含有不允许的字符',
  'id-number-check-digit': '身份证号的校验位不对',
  'id-number-future': '身份证号中的出生日期晚于今天',
  'id-number-length': '身份证号应为 18 位',
  'kind-not-below': '本单位不能创建这一类型的次级机构',
  'login-taken': '账号已被使用，请换一个编码',
  'name-not-allowed': '名称或姓名过长，或含有表情、控制字符',
  'name-taken': '本单位下已有同名机构',
  'no-code-left': '该类型的编码已用完',
  'no-such-category': '类别不在可选范围内',
  'no-such-nature': '性质不在可选范围内',
  'not-a-mobile': '手机号应为 11 位数字',
  'person-elsewhere': '已有账号，在其他单位，须由原单位先办理调出',
  'person-has-other-name': '该身份证号已有账号，但姓名不一致',
  'person-released': '原单位已办理调出，请用“新增”单独调入',
}

export function reason({ refusal, detail = {} }: { refusal: string; detail?: Detail }): string {
  const word = words[refusal] ?? refusal
  return typeof word === 'string' ? word : word(detail)
}
