import type { Counted, Criterion } from './plan-design.ts'
import type { PlanFault, PlanFaultName } from './plan-fault.ts'
import { type Countable, fits } from './plan-tests.ts'
import type { Way } from './title.ts'

type Counting = { kinds: readonly Countable[]; lists: readonly { list: string; kinds: readonly Countable[] }[] }

/** Mistakes in one criterion, each at its place within it. */
export function criterionFaults(criterion: Criterion, ways: readonly Way[], { kinds, lists }: Counting): PlanFault[] {
  const { clause, says, counts, sum } = criterion
  const list = lists.find((one) => one.list === criterion.in)
  const known = criterion.in === undefined ? kinds : (list?.kinds ?? [])
  return [
    ...when(clause.trim() === '', 'clause', 'clause-missing'),
    ...when(says.trim() === '', 'says', 'criterion-says-nothing'),
    ...when(!(criterion.ways ?? []).every((way) => ways.includes(way)), 'ways', 'way-not-offered'),
    ...numberFaults(criterion),
    ...when(counts.length === 0, 'counts', 'nothing-counted'),
    ...when(criterion.in !== undefined && !list, 'in', 'list-not-countable'),
    ...(criterion.in !== undefined && !list ? [] : counts.flatMap((one, index) => countedFaults(one, index, known))),
    ...when(sum !== undefined && !counts.every(({ kind }) => isNumber(known, kind, sum)), 'sum', 'sum-of-no-number'),
  ]
}

const when = (wrong: boolean, at: string, fault: PlanFaultName, detail?: PlanFault['detail']): PlanFault[] =>
  wrong ? [{ at, fault, ...(detail && { detail }) }] : []

/** Rows are counted in whole numbers; what is added up may have decimals. */
function numberFaults({ min, max, sum }: Criterion): PlanFault[] {
  const isCount = (number: number) =>
    number >= 0 && (sum === undefined ? Number.isInteger(number) : Number.isFinite(number))
  return [
    ...when(!isCount(min), 'min', 'not-a-count'),
    ...when(max !== undefined && (!isCount(max) || max === 0), 'max', 'not-a-count'),
    ...when(max !== undefined && min > max, 'min', 'minimum-above-maximum', { min, max: max ?? 0 }),
  ]
}

function countedFaults({ kind, where }: Counted, index: number, known: readonly Countable[]): PlanFault[] {
  const found = known.find((one) => one.kind === kind)
  if (!found) return [{ at: `counts.${index}`, fault: 'kind-not-in-library', detail: { kind } }]
  return where.flatMap((test, at): PlanFault[] => {
    const place = `counts.${index}.where.${at}`
    const field = found.fields.find(({ id }) => id === test.field)
    if (!field) return [{ at: place, fault: 'field-not-of-kind', detail: { kind: found.name, field: test.field } }]
    return when(!fits(test, field), place, 'test-does-not-fit', { field: field.label })
  })
}

const isNumber = (known: readonly Countable[], kind: string, sum: string) =>
  known.some((one) => one.kind === kind && one.fields.some(({ id, summed }) => id === sum && summed))
