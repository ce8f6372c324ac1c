import type { Demonstration } from '../../../core/demonstration.ts'
import { committees } from './committees.ts'
import { units } from './organisations.ts'
import { newcomers } from './people.ts'
import { staff } from './staff.ts'

/** The same people in the same places every time; only the dates move with the year. */
export const demonstration = (year: number): Demonstration => ({
  year,
  password: 'Title-Review-13',
  window: { opens: `${year}-01-01`, closes: `${year}-12-31` },
  organisations: units,
  staff: staff(),
  committees: committees(year),
  applicants: [],
  newcomers: newcomers(year),
})
