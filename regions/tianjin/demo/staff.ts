import type { DemonstrationStaff } from '../../../core/demonstration.ts'
import { permissions } from '../permissions.ts'
import { units } from './organisations.ts'
import { phone } from './people.ts'

const roles = { administrator: '管理员', officer: '经办人', approver: '领导' } as const

/** Those whom the portal shows, one along each way that a declaration goes. */
const shown = ['city', 'heping', 'heping-education', 'school', 'health', 'hospital', 'health-committee', 'baili']

const surnames = [...'贾董高任薛康陶范严卢崔段邵纪秦石沈陆谭孟韩钱金余方苏']
const given = ['思远', '雅琴', '怀远']

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
