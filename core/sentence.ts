export type Detail = Readonly<Record<string, string | number>>

/** What people read when something is refused; some name the limit or the value. */
export type Sentence = string | ((detail: Detail) => string)

export const said = (sentence: Sentence, detail: Detail = {}) =>
  typeof sentence === 'string' ? sentence : sentence(detail)
