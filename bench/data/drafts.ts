import { answersOf, filesFrom } from './answers.ts'
import type { Cell } from './copy.ts'
import { humanOf } from './people.ts'
import type { Filling } from './rows.ts'

export const answerColumns = ['application', 'section', 'value', 'saved_at']
export const fileColumns = ['id', 'owner', 'application', 'name', 'type', 'bytes', 'sha256', 'made_at']

/** The drafts of this year, each with everything that its form asks for. Files have no bytes: nothing reads them here. */
function* draftsOf({ setting, count, declaredAt, form, before }: Filling) {
  let file = before.file + 1
  for (let index = 0; index < count; index++) {
    const declared = declaredAt(index)
    const { template, person, unit } = declared
    if (!template) continue
    const { files, fileOf } = filesFrom(file, template)
    file += files.length
    const human = humanOf(person, template.idNumber)
    const ids = { application: before.application + index + 1, applicant: before.account + person + 1 }
    yield { ...ids, files, answers: () => answersOf(setting, form, template, { human, unit, file: fileOf }) }
  }
}

export function* answers(filling: Filling): Generator<Cell[]> {
  const saved = filling.now.toISOString()
  for (const { application, answers } of draftsOf(filling))
    for (const [section, value] of Object.entries(answers())) yield [application, section, JSON.stringify(value), saved]
}

export function* files(filling: Filling): Generator<Cell[]> {
  const made = filling.now.toISOString()
  for (const { application, applicant, files: theirs } of draftsOf(filling))
    for (const { file, name, type, bytes, sha256 } of theirs)
      yield [file, applicant, application, name, type, bytes, sha256, made]
}
