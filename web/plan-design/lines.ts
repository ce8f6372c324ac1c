import type { PlanDesign } from '../../core/plan-design.ts'
import type { Palette } from './palette.ts'
import { criterionSentence } from './sentence.ts'

type Line = { place: string; says: string }

/** A design line by line, as it is read. */
function linesOf(design: PlanDesign, palette: Palette): Line[] {
  const { committees, kinds, ways } = palette
  const committee = committees.find(({ id }) => id === design.committee)
  const titles = design.titles.map((title) => committee?.titles.find(({ id }) => id === title)?.name ?? title)
  return [
    { place: '计划名称', says: design.name },
    { place: '年度', says: String(design.year) },
    { place: '计划类型', says: kinds.find(({ value }) => value === design.kind)?.label ?? design.kind },
    { place: '评委会', says: committee?.name ?? '' },
    { place: '申报职称', says: titles.join('、') },
    { place: '可评审专业', says: design.specialties.join('、') },
    {
      place: '申报方式',
      says: ways
        .filter(({ way }) => design.ways.includes(way))
        .map(({ name }) => name)
        .join('、'),
    },
    { place: '申报时间', says: `${design.window.opens} 至 ${design.window.closes}` },
    { place: '业绩截止日期', says: design.reckonedTo },
    { place: '有无面试', says: design.interview ? '有' : '无' },
    { place: '评审范围对象', says: design.people },
    { place: '计划内容', says: design.content },
    { place: '诚信承诺书', says: design.undertaking },
    {
      place: '申报人另外上传',
      says: design.slots
        .map(({ label, required, hint = '' }) => `${label}（${required ? '必传' : '选传'}）${hint}`)
        .join('；'),
    },
    { place: '条件的各部分', says: design.parts.map(({ name, least }) => `${name}${least ?? ''}`).join('、') },
    ...design.parts.flatMap(({ name, criteria }) =>
      criteria.map((one, index) => ({
        place: `${name}　第 ${index + 1} 项`,
        says: `${one.says}\n${criterionSentence(one, palette)}`,
      })),
    ),
  ]
}

/** Where two designs say different things. */
export function unlike(one: PlanDesign, other: PlanDesign, palette: Palette) {
  const [mine, theirs] = [linesOf(one, palette), linesOf(other, palette)]
  const places = [...new Set([...mine, ...theirs].map(({ place }) => place))]
  const at = (lines: readonly Line[], place: string) => lines.find((line) => line.place === place)?.says ?? ''
  return places
    .map((place) => ({ place, before: at(mine, place), after: at(theirs, place) }))
    .filter(({ before, after }) => before !== after)
}

/** Both changes in one, where they are in different places of the design; nothing where they are in the same. */
export function bothIn(mine: PlanDesign, theirs: PlanDesign, before: PlanDesign): PlanDesign | undefined {
  const same = (key: keyof PlanDesign, one: PlanDesign, other: PlanDesign) =>
    JSON.stringify(one[key]) === JSON.stringify(other[key])
  const keys = Object.keys(mine) as (keyof PlanDesign)[]
  if (keys.some((key) => !same(key, mine, before) && !same(key, theirs, before) && !same(key, mine, theirs))) return
  const changed = keys.filter((key) => !same(key, mine, before)).map((key) => [key, mine[key]])
  return { ...theirs, ...Object.fromEntries(changed) }
}
