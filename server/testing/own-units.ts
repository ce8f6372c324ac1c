import { creditCheckCharacter } from '../../core/identity.ts'
import type { Region } from '../../core/region.ts'
import { idNumber } from './cast.ts'
import { mobileOf, ownAccounts } from './own-accounts.ts'

/** People give themselves a log-in name, units register too, and both recover what they forgot by text message. */
export const ownUnits: Region = {
  ...ownAccounts,
  permissions: [
    ...ownAccounts.permissions,
    {
      capability: 'grant-permission',
      label: '权限审核',
      role: 'officer',
      kinds: ['province-office', 'city-office', 'county-office'],
    },
  ],
  accounts: {
    ...ownAccounts.accounts,
    opened: 'by-oneself',
    registration: {
      asks: ['login', 'name', 'idNumber', 'mobile', 'password', 'passwordAgain'],
      confirms: true,
    },
    recovery: { reaches: ['139'], reached: '仅支持本省移动号码，其他号码请联系人工重置。' },
  },
  units: {
    kind: 'employer',
    divisions: [
      { code: '9000010001', name: '东城市河东县' },
      { code: '9000010002', name: '东城市河西县' },
      { code: '9000020001', name: '西城市南山县' },
    ],
  },
}

/** The cast has the first ones. */
export const numberOf = (serial: number) => idNumber(400 + serial)

export const registered = (serial: number) => ({
  login: `person${serial}`,
  name: '沈若兰',
  idNumber: numberOf(serial),
  mobile: mobileOf(serial),
  password: 'Ruolan2026',
  passwordAgain: 'Ruolan2026',
  agreed: { agreement: '1', privacy: '1' },
})

export const codeOf = (serial: number) => {
  const first = `91900101MA${String(serial).padStart(7, '0')}`
  return first + creditCheckCharacter(first)
}

export const registeredUnit = (serial: number) => ({
  login: `unit${serial}`,
  unitName: `示例仪表${serial}厂`,
  creditCode: codeOf(serial),
  division: '9000010001',
  contact: '何秀英',
  mobile: mobileOf(500 + serial),
  password: 'Xiuying2026',
  passwordAgain: 'Xiuying2026',
  agreed: { agreement: '1', privacy: '1' },
})
