/** One act that was asked for. `done` is known once it was acknowledged; an act that was refused changed nothing. */
export type Asked = {
  act: string
  actor: number
  applications: readonly number[]
  is: 'in-doubt' | 'acknowledged' | 'refused'
  done: readonly { id: number; version: number }[]
}
export type Saved = {
  application: number
  section: string
  field: string
  texts: { text: string; acknowledged: boolean }[]
}
export type Uploaded = { application: number; file: number; sha256: string }

/** All that the product has acknowledged, and all that it was asked and has not answered: kept here, for here nobody is killed. */
export type Journal = {
  acts: Asked[]
  saves: Map<number, Saved>
  uploads: Uploaded[]
  /** Finishings of an upload that were sent and not answered, by application. */
  uploadsInDoubt: Map<number, number>
}

export const newJournal = (): Journal => ({ acts: [], saves: new Map(), uploads: [], uploadsInDoubt: new Map() })

export const acknowledged = ({ acts, saves, uploads }: Journal) => ({
  submits: countOf(acts, 'submit'),
  approvals: countOf(acts, 'approve'),
  returns: countOf(acts, 'sendBack'),
  saves: [...saves.values()].flatMap(({ texts }) => texts).filter((one) => one.acknowledged).length,
  uploads: uploads.length,
})

const countOf = (acts: readonly Asked[], name: string) =>
  acts.filter(({ act, is }) => act === name && is === 'acknowledged').reduce((sum, { done }) => sum + done.length, 0)
