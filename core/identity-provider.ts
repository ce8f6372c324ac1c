import { type Day, isDay } from './day.ts'
import {
  birthdayOf,
  type CreditCodeRefusal,
  checkCreditCode,
  checkIdNumber,
  foldCreditCode,
  foldIdNumber,
  foldPhone,
  genderOf,
  isMobilePhone,
} from './identity.ts'

export type PersonFact = 'name' | 'idNumber' | 'gender' | 'birthday' | 'mobile'
export type UnitFact = 'unitName' | 'creditCode' | 'representative'
export type Audience = 'people' | 'units'

/** For whom the service answers, under which names it tells its facts, and which of them can't be changed here. */
type Told<Fact extends string> = {
  /** On the button that leads there. */
  label: string
  scope: string
  /** The claim that says which kind of account somebody signed in with, and its value for this one. */
  when: { claim: string; is: string }
  claims: Readonly<Partial<Record<Fact, string>>>
  fixed: readonly Fact[]
}

/** The province's identity service (OpenID Connect). Where it is and who we are there is said by the operator. */
export type IdentityProvider = {
  /** As people call it. */
  name: string
  people?: Told<PersonFact>
  units?: Told<UnitFact>
}

export type ToldPerson = { name: string; idNumber: string; gender: '男' | '女'; birthday: Day; mobile?: string }
export type ToldUnit = { unitName: string; creditCode: string; representative: string }
export type Refusal = 'identity-claims-missing' | 'identity-other-audience'
export type UnitRefusal = 'identity-unit-claims-missing' | 'identity-other-audience' | `identity-${CreditCodeRefusal}`

type Claims = Readonly<Record<string, unknown>>

/** Name and number are what makes a person; without them nobody is let in. What else is missing follows from the number or is asked. */
export function toldPerson(claims: Claims, told: Told<PersonFact> | undefined, today: Day): ToldPerson | Refusal {
  if (!told || !isMeant(claims, told)) return 'identity-other-audience'
  const said = textsOf(claims, told.claims)
  if (!isName(said.name) || !said.idNumber || checkIdNumber(said.idNumber, today)) return 'identity-claims-missing'
  const idNumber = foldIdNumber(said.idNumber)
  return {
    name: said.name,
    idNumber,
    gender: genders[said.gender?.toLowerCase() ?? ''] ?? genderOf(idNumber),
    birthday: birthdayIn(said.birthday) ?? birthdayOf(idNumber),
    ...(said.mobile && isMobilePhone(said.mobile) && { mobile: foldPhone(said.mobile) }),
  }
}

export function toldUnit(claims: Claims, told: Told<UnitFact> | undefined): ToldUnit | UnitRefusal {
  if (!told || !isMeant(claims, told)) return 'identity-other-audience'
  const { unitName, creditCode, representative } = textsOf(claims, told.claims)
  if (!isUnitName(unitName) || !isName(representative) || !creditCode) return 'identity-unit-claims-missing'
  const wrong = checkCreditCode(creditCode)
  return wrong ? `identity-${wrong}` : { unitName, creditCode: foldCreditCode(creditCode), representative }
}

const isMeant = (claims: Claims, { when }: Pick<Told<never>, 'when'>) => String(claims[when.claim] ?? '') === when.is

const textsOf = <Fact extends string>(claims: Claims, names: Readonly<Partial<Record<Fact, string>>>) =>
  Object.fromEntries(
    Object.entries<string | undefined>(names).flatMap(([fact, name]) => {
      const value = name === undefined ? undefined : claims[name]
      return typeof value === 'string' || typeof value === 'number'
        ? [[fact, String(value).normalize('NFKC').trim()]]
        : []
    }),
  ) as Partial<Record<Fact, string>>

const isName = (text: string | undefined): text is string => isWritten(text, 40)
const isUnitName = (text: string | undefined): text is string => isWritten(text, 80)
const isWritten = (text: string | undefined, most: number) =>
  text !== undefined && text !== '' && [...text].length <= most && !/\p{Cc}/u.test(text)

/** GB/T 2261.1 codes, OpenID's words, and the characters themselves. */
const genders: Readonly<Record<string, '男' | '女'>> = {
  男: '男',
  女: '女',
  1: '男',
  2: '女',
  male: '男',
  female: '女',
}

function birthdayIn(text: string | undefined): Day | undefined {
  const day = text?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return day && isDay(day) ? day : undefined
}

export type Completion = { mobile: string }

/** What is still asked of somebody who comes for the first time: a phone, unless the service told it for good. */
export const asksMobile = (told: Pick<ToldPerson, 'mobile'>, fixed: readonly PersonFact[]) =>
  told.mobile === undefined || !fixed.includes('mobile')
