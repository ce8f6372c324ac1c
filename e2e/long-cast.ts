import { cardNumber } from './card-number.ts'

/** Everybody of the long play. Log-ins of administrators are made by the system and read off the screen. */
export const cast = {
  manager: { name: '程立本', login: 'manager', password: 'Manager-2026' },
  province: { name: '贾思远', mobile: '13800000001' },
  city: { name: '梁书明', mobile: '13800000002' },
  department: { name: '陶文渊', mobile: '13800000003' },
  unit: { name: '卢桂芝', mobile: '13800000004' },
  unitOfficer: { name: '崔明霞', login: 'cuimingxia', mobile: '13800000005' },
  unitApprover: { name: '段启航', login: 'duanqihang', mobile: '13800000006' },
  cityOfficer: { name: '郝静怡', login: 'haojingyi', mobile: '13800000007' },
  cityApprover: { name: '田景行', login: 'tianjingxing', mobile: '13800000008' },
  provinceOfficer: { name: '董雅琴', login: 'dongyaqin', mobile: '13800000010' },
  engineer: { name: '赵明远', idNumber: cardNumber('1990-04-04', 21), mobile: '13800000009' },
} as const

/** Typed, as the manual writes it; afterwards everybody has one of their own. */
export const initialPassword = '88888888Aa！'
export const ownPassword = 'Title-2026-own'
