import type { DemonstrationStaff } from '../../../core/demonstration.ts'
import { permissions } from '../permissions.ts'
import { units } from './organisations.ts'
import { phone } from './people.ts'

const roles = { administrator: '管理员', officer: '经办人', approver: '领导' } as const

/** Those whom the portal shows, one along each way that a declaration goes. */
const shown = ['province', 'school', 'fuzhou-education', 'builders', 'construction-group', 'housing', 'hospital']

const surnames = [...'林陈黄郑王张吴李许刘杨蔡叶苏庄江曾魏方洪傅游赖邱卢']
const given = ['国安', '秀云', '志强']

export const staff = (): DemonstrationStaff[] =>
  units.flatMap(({ key, code, kind, name }, index) =>
    (Object.keys(roles) as (keyof typeof roles)[]).map((is, place) => ({
      login: `${is}-${code}`,
      name: `${surnames[index % surnames.length]}${given[place]}`,
      phone: phone(600 + index * 3 + place),
      is,
      organisation: key,
      capabilities: permissions
        .filter((one) => one.role === is && (one.kinds?.includes(kind) ?? true))
        .map(({ capability }) => capability),
      ...(shown.includes(key) && { presents: `${name}　${roles[is]}` }),
    })),
  )
