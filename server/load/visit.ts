import { rules, type Urgency } from './urgency.ts'

export type GateLimits = {
  /** How many may be under way at once: between these, by how hard pressed the server is. */
  least: number
  most: number
  /** How many may stand before the door, all together; where saves fill it, an eighth more for each that has a share. */
  room: number
  patience: Readonly<Record<Urgency, number>>
}

export type Visit = {
  urgency: Urgency
  since: number
  state: 'waiting' | 'inside' | 'resting' | 'returning' | 'gone'
  /** It was let in once. */
  begun: boolean
  begin: () => void
  refuse: (milliseconds: number) => void
  goOn?: () => void
}

export const usual: GateLimits = {
  least: 16,
  most: 256,
  room: 2000,
  patience: {
    save: rules.save.patience,
    act: rules.act.patience,
    list: rules.list.patience,
    spare: rules.spare.patience,
  },
}
