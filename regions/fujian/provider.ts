import type { IdentityProvider } from '../../core/identity-provider.ts'

/** 闽政通: name, number, gender and birthday are the service's and can't be changed here; the telephone number may. */
export const provider: IdentityProvider = {
  name: '闽政通',
  people: {
    label: '前往闽政通',
    scope: 'openid profile person',
    when: { claim: 'account_type', is: 'person' },
    claims: { name: 'name', idNumber: 'cert_no', gender: 'gender', birthday: 'birthdate', mobile: 'phone_number' },
    fixed: ['name', 'idNumber', 'gender', 'birthday'],
  },
  units: {
    label: '法人登录',
    scope: 'openid profile unit',
    when: { claim: 'account_type', is: 'unit' },
    claims: { unitName: 'org_name', creditCode: 'org_code', representative: 'name' },
    fixed: ['unitName', 'creditCode', 'representative'],
  },
}
