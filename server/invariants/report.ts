import type { Checked } from './check.ts'

export const brokenIn = (all: readonly Checked[]) => all.filter(({ broken }) => broken > 0)

/** One line a rule: what was counted, what is broken, and by which ids it is found. */
export function lineOf({ region, says, checked, broken, ids }: Checked): string {
  const mark = broken > 0 ? 'BROKEN' : '    ok'
  const where = broken > 0 ? ` — ${broken} broken: ${ids.join(', ')}${broken > ids.length ? ' …' : ''}` : ''
  return `${mark}  ${region}  ${String(checked).padStart(9)}  ${says}${where}`
}

export const summaryOf = (all: readonly Checked[]) => {
  const broken = brokenIn(all)
  const counted = all.reduce((sum, { checked }) => sum + checked, 0)
  return broken.length === 0
    ? `${all.length} rules hold for ${counted} things. 全部规则成立。`
    : `${broken.length} of ${all.length} rules are broken. 有 ${broken.length} 条规则不成立，见上。`
}
