import type { Form } from './form.ts'
import type { Counted, Criterion, FieldTest, Part, PlanDesign, Slot } from './plan-design.ts'
import { type Countable, countableKinds, countableLists, type Testable } from './plan-tests.ts'
import type { Region } from './region.ts'

/** Where a design's ids get their names from. */
export type Wording = {
  region: Pick<Region, 'series' | 'ways' | 'designing' | 'library'>
  form: Form
  committees: readonly { id: number; name: string }[]
}

/** One line of a design. `key` tells the same place in two designs; ids that their province no longer knows stand for themselves. */
type Line = { key: string; place: string; says: string }

export function designLines(design: PlanDesign, words: Wording): Line[] {
  const { region, committees } = words
  const series = region.series.find(({ id }) => id === design.series)
  const titles = design.titles.map((title) => series?.titles.find(({ id }) => id === title)?.name ?? title)
  const { opens, closes } = design.window
  return [
    line('计划名称', design.name),
    line('年度', String(design.year)),
    line('计划类型', region.designing?.kinds.find(({ value }) => value === design.kind)?.label ?? design.kind),
    line('评委会', committees.find(({ id }) => id === design.committee)?.name ?? String(design.committee)),
    line('系列', series?.name ?? design.series),
    line('申报职称', titles.join('、')),
    line('可评审专业', design.specialties.join('、')),
    line('申报方式', wayNames(design.ways, words)),
    line('申报时间', `${opens} 至 ${closes}`),
    line('业绩截止日期', design.reckonedTo),
    line('有无面试', design.interview ? '有' : '无'),
    line('评审范围对象', design.people),
    line('计划内容', design.content),
    line('诚信承诺书', design.undertaking),
    line('附件上传项', design.slots.map(slotWords).join('；')),
    line('条件部分', design.parts.map(partWords).join('；')),
    ...design.parts.flatMap((part) => criteriaLines(part, words)),
  ]
}

const line = (place: string, says: string): Line => ({ key: place, place, says })

const wayNames = (ways: PlanDesign['ways'], { region }: Wording) =>
  ways.map((way) => region.ways.find((one) => one.way === way)?.label ?? way).join('、')

const slotWords = ({ label, required, hint }: Slot) =>
  `${label}（${[required ? '必传' : '选传', hint].filter(Boolean).join('，')}）`

const partWords = ({ name, least }: Part) => (least === undefined ? name : `${name}（至少符合 ${least} 项）`)

const criteriaLines = ({ id, name, criteria }: Part, words: Wording): Line[] => [
  { key: `${id} `, place: `${name}的各项`, says: criteria.map(({ clause, says }) => clause || says).join('、') },
  ...criteria.map((one) => ({
    key: `${id} ${one.id}`,
    place: `${name}　${one.clause}`,
    says: criterionWords(one, words),
  })),
]

/** 公开发表论文：发表论文（本人排名至多 2；发表时间在近 5 年内）；最少 2 条，最多 4 条 */
function criterionWords({ clause, says, ways, counts, in: list, min, max, sum }: Criterion, words: Wording) {
  const { designing, library } = words.region
  const lists = designing && library ? countableLists(words.form, library, designing) : []
  const counted = lists.find((one) => one.list === list)
  const kinds = counted?.kinds ?? (library ? countableKinds(library) : [])
  const field = kinds.flatMap(({ fields }) => fields).find(({ id }) => id === sum)?.label ?? sum
  const unit = sum === undefined ? ' 条' : ''
  return [
    `${clause}　${says}`,
    ways && `仅限${wayNames(ways, words)}`,
    list !== undefined && `统计“${counted?.name ?? list}”`,
    counts.map((one) => countedWords(one, kinds)).join('、'),
    sum !== undefined && `按“${field}”累计`,
    `最少 ${min}${unit}`,
    max !== undefined && `最多 ${max}${unit}`,
  ]
    .filter((one) => one)
    .join('；')
}

function countedWords({ kind, where }: Counted, kinds: readonly Countable[]) {
  const found = kinds.find((one) => one.kind === kind)
  const tests = where.map((test) =>
    testWords(
      test,
      found?.fields.find(({ id }) => id === test.field),
    ),
  )
  return `${found?.name ?? kind}${tests.length > 0 ? `（${tests.join('，')}）` : ''}`
}

function testWords({ field: id, ...test }: FieldTest, field: Testable | undefined) {
  const name = field?.label ?? id
  const value = (one: string | number | boolean) =>
    typeof one === 'boolean'
      ? one
        ? '是'
        : '否'
      : (field?.options.find((option) => option.value === one)?.label ?? one)
  if ('is' in test) return `${name}为 ${value(test.is)}`
  if ('oneOf' in test) return `${name}为 ${test.oneOf.map(value).join('、')} 之一`
  if ('withinYears' in test) return `${name}在近 ${test.withinYears} 年内`
  if ('yearsBefore' in test) return `${name}已满 ${test.yearsBefore} 年`
  const [least, most] = field?.kind === 'number' ? ['至少', '至多'] : ['不早于', '不晚于']
  return 'to' in test ? `${name}${most} ${test.to}` : `${name}${least} ${test.from}`
}
