import type { Accounts } from '../../core/region.ts'

/** 移动 and 联通, whose numbers alone the manual's short messages reach. */
const reaches =
  '134 135 136 137 138 139 147 148 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198 130 131 132 145 146 155 156 166 167 171 175 176 185 186 196'

/** People and units open their accounts themselves; the initial password is that of accounts made by an administrator. */
export const accounts: Accounts = {
  opened: 'by-oneself',
  registration: { asks: ['login', 'name', 'idNumber', 'mobile', 'password', 'passwordAgain'], confirms: true },
  recovery: {
    reaches: reaches.split(' '),
    reached: '短信只能发到山东省内移动、联通号码，其他号码请联系所在地职称管理部门手工重置。',
  },
  initialPassword: 'Sdzc2026!',
  password: { least: 8, most: 20, begins: 'with-letter' },
}
