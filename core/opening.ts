import type { Accounts } from './region.ts'

export type OpeningRefusal = 'accounts-opened-by-unit' | 'accounts-opened-by-oneself' | 'accounts-opened-by-provider'

type Opened = Pick<Accounts, 'opened'>

/** What keeps somebody from opening an account of their own here. */
export const whyNotByOneself = ({ opened }: Opened): OpeningRefusal | undefined =>
  opened === 'by-oneself' ? undefined : `accounts-opened-${opened}`

/** What keeps a unit from opening accounts for its people. */
export const whyNotByUnit = ({ opened }: Opened): OpeningRefusal | undefined =>
  opened === 'by-unit' ? undefined : `accounts-opened-${opened}`

/** Units are asked where nobody who opens an account can say where somebody works. */
export const whyNoBinding = ({ opened }: Opened): 'no-binding-here' | undefined =>
  opened === 'by-provider' ? undefined : 'no-binding-here'
