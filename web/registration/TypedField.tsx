import { Form, type FormItemProps, Input, Select } from 'antd'
import type { Portal } from '../shell/portal.ts'
import { passwordHint } from '../words/password.ts'
import type { Asked } from './OpeningForm.tsx'

type Given = { field: Asked; portal: Portal; rules: NonNullable<FormItemProps['rules']> }

/** One line of a registration, with the label and the help of its kind. */
export function TypedField({ field, portal, rules }: Given) {
  const common = {
    name: field,
    label: labelOf(field, portal),
    rules,
    ...(field === 'password' && { extra: passwordHint(portal.accounts.password) }),
    ...(extras[field] && { extra: extras[field] }),
  }
  if (field === 'password' || field === 'passwordAgain')
    return (
      <Form.Item {...common} {...(field === 'passwordAgain' && { dependencies: ['password'] })}>
        <Input.Password autoComplete="new-password" maxLength={64} />
      </Form.Item>
    )
  if (field === 'division')
    return (
      <Form.Item {...common}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="输入名称查找"
          options={(portal.divisions ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
    )
  return (
    <Form.Item {...common}>
      <Input {...inputs[field]} />
    </Form.Item>
  )
}

/** Where there is no log-in name, the number is what one logs in by. */
export const labelOf = (field: Asked, { accounts }: Portal) =>
  field === 'idNumber' && !accounts.registration?.asks.includes('login') ? '登录账号（身份证号）' : labels[field]

const labels: Record<Asked, string> = {
  login: '登录名',
  name: '姓名',
  idNumber: '证件号码',
  email: '邮箱',
  password: '密码',
  passwordAgain: '密码（再次录入）',
  mobile: '手机号',
  code: '手机验证码',
  unitName: '单位名称',
  creditCode: '统一社会信用代码',
  division: '所在地区',
  contact: '联系人',
}

const extras: Partial<Record<Asked, string>> = {
  login: '4 至 32 位，以字母开头；登录时大小写不分',
  idNumber: '末尾的小写 x 自动转为大写 X；港澳台居民填写居住证号码',
  unitName: '填写全称，须与统一社会信用代码证书一致',
  creditCode: '18 位；没有统一社会信用代码的单位可以不填，注册后由所在地职称管理部门人工审核权限',
  division: '请务必按照实际情况选择，权限申请由该地区的人力资源社会保障部门审核',
}

const inputs: Partial<Record<Asked, { autoComplete?: string; inputMode?: 'tel' | 'email'; maxLength: number }>> = {
  login: { autoComplete: 'username', maxLength: 40 },
  name: { autoComplete: 'name', maxLength: 60 },
  idNumber: { maxLength: 40 },
  email: { autoComplete: 'email', inputMode: 'email', maxLength: 120 },
  mobile: { autoComplete: 'tel', inputMode: 'tel', maxLength: 20 },
  unitName: { autoComplete: 'organization', maxLength: 80 },
  creditCode: { maxLength: 30 },
  contact: { autoComplete: 'name', maxLength: 40 },
}
