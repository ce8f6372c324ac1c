import type { Condition, Path } from './condition.ts'
import type { Check, Field, Form, Section } from './form.ts'

/** Mistakes of whoever wrote the form, each as "place: what"; a pack's test expects none. */
export function faultsOf(form: Form): string[] {
  return [
    ...repeats(form.sections.map(({ id }) => id)).map((id) => `${id}: two sections of this id`),
    ...repeats(form.checks.map(({ id }) => id)).map((id) => `${id}: two checks of this id`),
    ...form.sections.flatMap((section) => sectionFaults(section, form)),
    ...form.checks.flatMap((check) => checkFaults(check, form)),
    ...[...Object.values(form.choice ?? {}), form.unit ?? []]
      .flat()
      .filter((path) => !form.sections.some((section) => leadsSomewhere(path, section, form)))
      .map((path) => `no field ${path}`),
  ]
}

function sectionFaults(section: Section, form: Form): string[] {
  const { id, list, fields } = section
  const paths = [
    ...pathsIn(section.shownWhen),
    ...(typeof list?.min === 'object' ? pathsIn(list.min.when) : []),
    ...(list?.newestBy ? [list.newestBy] : []),
    ...pathsIn(list?.void?.when),
  ]
  return [
    ...repeats(fields.map((field) => field.id)).map((field) => `${id}.${field}: two fields of this id`),
    ...fields
      .filter((field) => field.id === 'id' || /[.$]/.test(field.id))
      .map((field) => `${id}.${field.id}: not an id`),
    ...paths.filter((path) => !leadsSomewhere(path, section, form)).map((path) => `${id}: no field ${path}`),
    ...fields.flatMap((field) => fieldFaults(field, section, form)),
  ]
}

function fieldFaults(field: Field, section: Section, form: Form): string[] {
  const place = `${section.id}.${field.id}`
  const options = 'options' in field ? (field.options ?? []) : []
  const paths = [
    ...[field.required, field.shownWhen, field.readonlyWhen].flatMap((one) => pathsIn(one)),
    ...options.flatMap(({ when }) => pathsIn(when)),
    ...(field.prefill ? [field.prefill] : []),
    ...(field.kind === 'derived' ? [field.from] : []),
    ...(field.kind === 'choice' ? [field.under ?? []].flat() : []),
    ...(field.kind === 'row' ? field.shows.map((shown) => `${field.of}[].${shown}`) : []),
  ]
  const lacksOptions =
    (field.kind === 'tree' && !form.catalogues[field.optionsFrom]) ||
    (field.kind === 'choice' && !field.options && !form.catalogues[field.optionsFrom ?? '']) ||
    (field.kind === 'choice' && field.through !== undefined && !form.catalogues[field.through])
  const cap = field.kind === 'number' ? field.cap : undefined
  const lacksCap = cap !== undefined && !section.fields.some(({ id, kind }) => id === cap && kind === 'number')
  return [
    ...(lacksOptions ? [`${place}: no options`] : []),
    ...(lacksCap ? [`${place}: no number ${cap}`] : []),
    ...paths.filter((path) => !leadsSomewhere(path, section, form)).map((path) => `${place}: no field ${path}`),
  ]
}

function checkFaults(check: Check, form: Form): string[] {
  const section = form.sections.find(({ id }) => id === check.section)
  if (!section) return [`${check.id}: no section ${check.section}`]
  const others = ['across' in check ? check.across : [], 'rows' in check ? [check.rows] : []].flat()
  const lost = others.filter((id) => !form.sections.some((one) => one.id === id))
  const own = 'first second years since from to count before'.split(' ').flatMap((key) => Reflect.get(check, key) ?? [])
  const single = check.rule === 'holds' || check.rule === 'exactly-one' ? [check.field] : []
  const rowYear = check.rule === 'recent-years' ? [check.year] : []
  const conditions = [
    check.when,
    'where' in check ? check.where : undefined,
    'condition' in check ? check.condition : undefined,
  ]
  const paths = [...own, ...single, ...rowYear, ...conditions.flatMap((one) => pathsIn(one))]
  return [
    ...lost.map((id) => `${check.id}: no section ${id}`),
    ...paths.filter((path) => !leadsSomewhere(path, section, form)).map((path) => `${check.id}: no field ${path}`),
  ]
}

/** Fields that a condition looks at in the same sheet or elsewhere; those of other rows are "rows.field". */
function pathsIn(condition: Condition | boolean | undefined): Path[] {
  if (condition === undefined || typeof condition === 'boolean') return []
  if ('all' in condition) return condition.all.flatMap(pathsIn)
  if ('any' in condition) return condition.any.flatMap(pathsIn)
  if ('not' in condition) return pathsIn(condition.not)
  if ('rows' in condition)
    return pathsIn(condition.some).map((path) => (/[.$]/.test(path) ? path : `${condition.rows}[].${path}`))
  return 'hasValueOf' in condition ? [condition.field, condition.hasValueOf] : [condition.field]
}

function leadsSomewhere(path: Path, here: Section, form: Form) {
  if (path.startsWith('$')) return true
  const [sectionId, field] = path.includes('.') ? path.split('.') : [here.id, path]
  const section = form.sections.find(({ id }) => id === sectionId?.replace('[]', ''))
  const rightly = !path.includes('.') || Boolean(section?.list) === path.includes('[]')
  return rightly && section?.fields.some(({ id }) => id === field) === true
}

const repeats = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)
