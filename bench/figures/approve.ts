import { approvingStatement } from '../bare/approving.ts'
import { keep } from '../site/kept.ts'
import { pgbench } from '../site/pgbench.ts'
import { checksOf } from './checks.ts'
import { type Figure, rate } from './figure.ts'
import { turnsOfApproval } from './turns.ts'

const most = 3000
const mostTurns = 2

export const approve: Figure = {
  name: 'approve',
  sizes: 'every',
  run: async (site) => {
    const checks = await checksOf(site, most)
    const between = await keep(
      site,
      checks.map(({ application }) => application),
    )
    await site.prepare('approve', { region: site.region.id, checks })
    const line = await rate(site, { what: 'approve one', connections: 16, least: 0, between })
    const ids = checks.map(({ application }) => application)
    const values = ['1', 'officer', '某某', '1', '{}']
    const first = (id: string) => `array[${id}]`
    const alone = await pgbench(site, { statement: approvingStatement, ids, values, first, connections: 16 })
    await between()
    const { turns, statements } = await turnsOfApproval(site, checks, between)
    const note = `${alone}; ${turns} round trips: ${statements.join(' | ')}`
    return [{ ...line, target: `≤ ${mostTurns} round trips beside the session`, reached: turns <= mostTurns, note }]
  },
}
