import type { DemonstrationStaff } from '../../../core/demonstration.ts'
import { permissionStates } from '../../../core/permission.ts'
import { permissions as table } from '../permissions.ts'
import { units } from './organisations.ts'
import { phone } from './people.ts'
import { permissions } from './permissions.ts'

const roles = { administrator: '管理员', officer: '经办人', approver: '领导' } as const

/** Those whom the portal shows, one along each way that a declaration goes. */
const shown = [
  'province',
  'jinan',
  'lixia',
  'school',
  'hospital',
  'health',
  'qingdao',
  'software',
  'machines',
  'data',
  'foods',
  'textiles',
]

const surnames = [...'王李张刘陈杨赵孙徐马朱胡郭高于林董何姜宋']
const given = ['建国', '海燕', '鲁平']

const unitSays = (key: string) => {
  const asked = permissions.find(({ unit }) => unit === key)
  return asked && asked.state !== 'granted' ? `单位账号，权限申请${permissionStates[asked.state]}` : '单位账号'
}

/** A work unit has opened its one account for all, the officer's. */
export const staff = (): DemonstrationStaff[] =>
  units.flatMap(({ key, code, kind, name }, index) =>
    (Object.keys(roles) as (keyof typeof roles)[]).flatMap((is, place): DemonstrationStaff[] => {
      const capabilities = table
        .filter((one) => one.role === is && (one.kinds?.includes(kind) ?? true))
        .map(({ capability }) => capability)
      if (kind === 'work-unit' && is !== 'officer') return []
      if (is === 'approver' && capabilities.length === 0) return []
      const says = kind === 'work-unit' ? unitSays(key) : roles[is]
      return [
        {
          login: `${is}-${code}`,
          name: `${surnames[index % surnames.length]}${given[place]}`,
          phone: phone(600 + index * 3 + place),
          is,
          organisation: key,
          capabilities,
          ...(shown.includes(key) && { presents: `${name}　${says}` }),
        },
      ]
    }),
  )
