/** Who goes first when there is too much to do: what somebody has typed and sent, what they decide, what they look at, what can wait. */
export const urgencies = ['save', 'act', 'list', 'spare'] as const
export type Urgency = (typeof urgencies)[number]

type Rule = {
  /** How much of what may be under way at once it may fill: the rest is kept for what is more urgent. */
  share: number
  /**
   * Milliseconds that it may stand before the door. Whoever would stand longer is told at once to come back, for a line that
   * stands through a storm serves nobody sooner: it only makes everybody in it wait as long as their patience is.
   */
  patience: number
  /** Seconds after which it is worth coming back, at the least; as many again are drawn by lot, so that not all come together. */
  later: number
}

export const rules: Readonly<Record<Urgency, Rule>> = {
  save: { share: 1, patience: 1500, later: 2 },
  act: { share: 0.75, patience: 1200, later: 3 },
  list: { share: 0.6, patience: 1000, later: 3 },
  spare: { share: 0.3, patience: 500, later: 8 },
}

type Said = { method: string; who: readonly string[]; urgency?: Urgency }

/** What changes something goes before what only looks; what strangers look at can wait. A route may say otherwise. */
export const urgencyOf = ({ method, who, urgency }: Said): Urgency =>
  urgency ?? (method !== 'GET' ? 'act' : who.includes('anyone') ? 'spare' : 'list')
