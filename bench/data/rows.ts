import type { Form } from '../../core/form.ts'
import { readName } from '../../server/person-names.ts'
import { sealIdNumber, sealMobile } from '../../server/personal.ts'
import { seal } from '../../server/seal.ts'
import type { Cell } from './copy.ts'
import type { Declared } from './declared.ts'
import { benchKeys } from './keys.ts'
import { momentsOf } from './moments.ts'
import { humanOf } from './people.ts'
import type { Setting } from './setting.ts'
import type { Step } from './step.ts'

export type Filling = {
  setting: Setting
  count: number
  declaredAt: (index: number) => Declared
  tell: (declared: Declared) => Step[]
  form: Form
  /** Ids that come before these rows' own. */
  before: { account: number; application: number; file: number; event: number }
  now: Date
}

export const accountColumns = [
  ...['id', 'kind', 'name', 'organisation', 'password', 'must_change', 'agreed', 'mobile_sealed', 'mobile_mark'],
  ...['id_number_sealed', 'id_number_mark', 'created_at', 'opened', 'read', 'pieces'],
]

/** Numbers are sealed one by one, as the server does it; telephone numbers share a thousand seals, and have marks of their own. */
export function* accounts({ setting, count, declaredAt, before, now }: Filling, password: string): Generator<Cell[]> {
  const { region } = setting
  const agreed = JSON.stringify({ agreement: region.words.agreement.version, privacy: region.words.privacy.version })
  const bound = region.accounts.opened !== 'by-oneself'
  const mobiles = Array.from({ length: 1000 }, (_, person) => seal(humanOf(person).mobile, benchKeys))
  const made = new Date(now.getTime() - 800 * day).toISOString()
  const first = firstOfYear(count)
  for (let person = 0; person < count - first; person++) {
    const declared = declaredAt(first + person)
    const human = humanOf(person, declared.template?.idNumber)
    const { sealed, mark } = sealIdNumber(human.idNumber, benchKeys)
    const { read, pieces } = readName(human.name)
    yield [
      ...[
        before.account + person + 1,
        'applicant',
        human.name,
        bound ? declared.unit.id : null,
        password,
        false,
        agreed,
      ],
      ...[
        mobiles[person % 1000] ?? null,
        sealMobile(human.mobile, benchKeys).mark,
        sealed,
        mark,
        made,
        region.accounts.opened,
      ],
      ...[read, `{${pieces.map((one) => `"${one}"`).join(',')}}`],
    ]
  }
}

export const applicationColumns = [
  ...[
    'id',
    'applicant',
    'applicant_name',
    'organisation',
    'ancestors',
    'plan',
    'year',
    'form_id',
    'form_version',
    'series',
    'title',
  ],
  ...[
    'level',
    'specialty',
    'way',
    'progress',
    'version',
    'submissions',
    'created_at',
    'submitted_at',
    'arrived_at',
    'pledged',
    'applicant_read',
  ],
]

export function* applications({ setting, count, declaredAt, tell, before, now }: Filling): Generator<Cell[]> {
  const { region, form } = setting
  const { first, ...undertaking } = region.words.undertaking
  const asksUnit = region.forms.some(({ choice }) => choice)
  for (let index = 0; index < count; index++) {
    const declared = declaredAt(index)
    const { unit, offer, title, level, specialty, way, year, person } = declared
    const steps = tell(declared)
    const moments = momentsOf(declared, steps.length, now)
    const submitted = steps.findLastIndex(({ act }) => act === 'submit')
    const { name } = humanOf(person)
    const open = asksUnit && declared.until === 'draft'
    const pledge = offer.pledged ?? (first && { version: undertaking.version, text: undertaking.text })
    const pledged = declared.until === 'draft' && pledge ? JSON.stringify({ ...pledge, at: moments.begun }) : null
    yield [
      ...[before.application + index + 1, before.account + person + 1, name, open ? null : unit.id],
      ...[open ? '{}' : `{${unit.ancestors.join(',')}}`, offer.plans.get(year) ?? null, year, form.id, form.version],
      ...[
        offer.series.id,
        title,
        level,
        specialty,
        way,
        steps.at(-1)?.progress ?? '{"state":"draft"}',
        steps.length + 1,
      ],
      ...[
        steps.filter(({ act }) => act === 'submit').length,
        moments.begun,
        submitted < 0 ? null : moments.at(submitted),
      ],
      ...[steps.length > 0 ? moments.at(steps.length - 1) : moments.begun, pledged, readName(name).read],
    ]
  }
}

export const eventColumns = [
  ...['id', 'application', 'version', 'act', 'actor', 'actor_is', 'actor_name', 'office', 'input', 'progress', 'at'],
]

export function* events({ count, declaredAt, tell, before, now }: Filling): Generator<Cell[]> {
  let id = before.event
  for (let index = 0; index < count; index++) {
    const declared = declaredAt(index)
    const steps = tell(declared)
    const moments = momentsOf(declared, steps.length, now)
    const applicant = before.account + declared.person + 1
    for (const [place, { act, by, is, office, input, progress }] of steps.entries())
      yield [
        ...[++id, before.application + index + 1, place + 2, act, by?.id ?? applicant, is],
        ...[by?.name ?? humanOf(declared.person).name, office ?? null, input, progress, moments.at(place)],
      ]
  }
}

const firstOfYear = (count: number) => Math.floor(count * 0.15) + Math.floor(count * 0.25)
const day = 86_400_000
