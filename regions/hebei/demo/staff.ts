import type { DemonstrationStaff } from '../../../core/demonstration.ts'
import { permissions } from '../permissions.ts'
import { type Unit, units } from './organisations.ts'
import { human, phone } from './people.ts'

const roles = { administrator: '管理员', officer: '经办人', approver: '领导' } as const

/** Those whom the portal shows, under names of their own. */
const cast: Record<string, readonly [administrator: string, officer: string, approver: string]> = {
  province: ['贾思远', '董雅琴', '高怀远'],
  shijiazhuang: ['梁书明', '郝静怡', '田景行'],
  'shijiazhuang-0102': ['任春和', '薛小满', '康立夏'],
  'shijiazhuang-education': ['陶文渊', '范知秋', '严守正'],
  'shijiazhuang-school': ['卢桂芝', '崔明霞', '段启航'],
  education: ['钟书雅', '乔慕白', '温如玉'],
  'medical-university': ['邵远志', '纪白芷', '秦当归'],
  'third-hospital': ['石杜仲', '沈半夏', '陆柏仁'],
  health: ['谭苏叶', '孟青黛', '韩南星'],
  finance: ['钱广进', '金有余', '余守成'],
  university: ['方执教', '苏砚秋', '顾明德'],
  software: ['唐以恒', '叶知微', '江行舟'],
  'talent-centre': ['白聚贤', '林荐才', '何育英'],
}

export const staff = (year: number): DemonstrationStaff[] =>
  units.flatMap((unit, index) =>
    (Object.keys(roles) as (keyof typeof roles)[]).map((is, place) => {
      const order = 600 + index * 3 + place
      const presents = cast[unit.key]?.[place]
      return {
        login: `${is}-${unit.code}`,
        name: presents ?? human(order, year).name,
        phone: phone(order),
        is,
        organisation: unit.key,
        capabilities: capabilities(unit, is),
        ...(presents && { presents: `${unit.name}　${roles[is]}` }),
      }
    }),
  )

const capabilities = ({ kind }: Unit, is: keyof typeof roles) =>
  permissions
    .filter(({ role, kinds }) => role === is && (kinds?.includes(kind) ?? true))
    .map(({ capability }) => capability)
