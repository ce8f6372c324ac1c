import type { Evidence } from '../../../core/demonstration.ts'
import type { Who } from './people.ts'

/** Somebody with what their declaration is about. */
export type Declared = Who & { unit: string; titleName: string; born: number; year: number }

/** A page about the person: no two are equal, because the name stands on it. */
export const page = (heading: string, who: Declared, lines: string[] = []): Evidence => ({
  page: `${heading}.jpg`,
  type: 'jpg',
  heading,
  lines: [`姓名：${who.name}`, ...lines],
})

/** The three whole years before the plan's day of reckoning. */
export const lately = ({ year }: Declared) => [1, 2, 3].map((back) => year - back)

export const workSince = ({ born }: Declared) => born + 23
export const heldSince = ({ year }: Declared) => year - 8

type Held = { series: string; level: string; name: string; specialty: string }

/** The title held: who is transferred holds one of another series. */
export function held({ plan, way, specialty }: Declared): Held {
  if (way === 'transfer') return { series: 'vocational-teaching', level: '中级', name: '讲师', specialty: '土木水利类' }
  if (plan === 'school') return { series: 'school-teaching', level: '助理级', name: '二级教师', specialty }
  if (plan === 'health') return { series: 'health', level: '中级', name: '主治医师', specialty }
  return { series: 'engineering', level: '中级', name: '工程师', specialty }
}
