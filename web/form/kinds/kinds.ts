import { Choice } from './Choice.tsx'
import { Choices } from './Choices.tsx'
import { Code } from './Code.tsx'
import { Day } from './Day.tsx'
import { Derived } from './Derived.tsx'
import { Files } from './Files.tsx'
import { IdNumber } from './IdNumber.tsx'
import type { KindComponents } from './kind.ts'
import { LongText } from './LongText.tsx'
import { Month } from './Month.tsx'
import { Numeral } from './Numeral.tsx'
import { Organisation } from './Organisation.tsx'
import { Phone } from './Phone.tsx'
import { Photo } from './Photo.tsx'
import { RowChoice } from './RowChoice.tsx'
import { Text } from './Text.tsx'
import { Tree } from './Tree.tsx'
import { WebAddress } from './WebAddress.tsx'
import { Year } from './Year.tsx'
import { YesNo } from './YesNo.tsx'

/** One component a field kind. */
export const kindComponents: KindComponents = {
  text: Text,
  longText: LongText,
  number: Numeral,
  day: Day,
  month: Month,
  year: Year,
  choice: Choice,
  choices: Choices,
  tree: Tree,
  row: RowChoice,
  yesNo: YesNo,
  organisation: Organisation,
  idNumber: IdNumber,
  phone: Phone,
  photo: Photo,
  files: Files,
  webAddress: WebAddress,
  code: Code,
  derived: Derived,
}
