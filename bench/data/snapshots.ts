import { stateNames } from '../../core/application.ts'
import { answersOf, filesFrom } from './answers.ts'
import type { Cell } from './copy.ts'
import type { Declared } from './declared.ts'
import { momentsOf } from './moments.ts'
import { type Human, humanOf } from './people.ts'
import type { Filling } from './rows.ts'
import type { Setting } from './setting.ts'

export const submissionColumns = ['application', 'number', 'snapshot', 'made_at']
/** So many of the last have the whole of it. */
const whole = 500

/**
 * What was handed in: of the last few hundred whole, as the server keeps it; of the others only what lists of people show, for a
 * million whole ones would fill the disk.
 */
export function* submissions(filling: Filling): Generator<Cell[]> {
  const { setting, count, declaredAt, tell, form, before, now } = filling
  const { undertaking } = setting.region.words
  const templates = setting.demonstration.applicants.filter(({ answers }) => Object.keys(answers).length > 5)
  const named = { id: form.id, version: form.version }
  for (let index = 0; index < count; index++) {
    const declared = declaredAt(index)
    const steps = tell(declared)
    const moments = momentsOf(declared, steps.length, now)
    const handedIn = steps.flatMap(({ act }, place) => (act === 'submit' ? [place] : []))
    if (handedIn.length === 0) continue
    const human = humanOf(declared.person)
    const template = index >= count - whole ? templates[index % templates.length] : undefined
    const { files, fileOf } = template ? filesFrom(1, template) : { files: [], fileOf: undefined }
    const answers =
      template && fileOf
        ? answersOf(setting, form, template, { human, unit: declared.unit, file: fileOf })
        : shown(setting, declared, human)
    const known = { name: human.name, organisationName: declared.unit.name, year: declared.year }
    const rest = {
      answers,
      known,
      undertaking: { version: undertaking.version, text: template ? undertaking.text : '' },
      files,
      on: moments.at(0).slice(0, 10),
    }
    const snapshot = JSON.stringify({ form: named, ...rest })
    for (const [number, place] of handedIn.entries())
      yield [before.application + index + 1, number + 1, snapshot, moments.at(place)]
  }
}

/** As much as the columns of the province's lists of people ask for. */
function shown({ region }: Setting, declared: Declared, human: Human) {
  const known: Readonly<Record<string, string>> = {
    ...{ name: human.name, workUnit: declared.unit.name, series: declared.offer.series.id, title: declared.title },
    ...{ specialty: declared.specialty, way: declared.way, gender: '女', birthday: '1985-03-07', education: '本科' },
  }
  const paths = JSON.stringify([region.documents.roster, region.documents.summarySheet]).matchAll(
    /"of":"(\w+)\.(\w+)"/g,
  )
  const answers: Record<string, Record<string, string>> = {}
  for (const [, section = '', field = ''] of paths)
    answers[section] = { ...answers[section], [field]: known[field] ?? stateNames.confirmed }
  return answers
}
