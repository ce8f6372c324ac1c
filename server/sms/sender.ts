/** A short message to one mobile phone. `value` is what a provider's approved template asks for, `text` the whole sentence. */
export type TextMessage = {
  /** The same at every try: a receiver that keeps it can tell a repetition. */
  id: string
  purpose: 'registration' | 'temporary-password'
  mobile: string
  value: string
  text: string
}

/**
 * What became of it, with the provider's own word for it: taken, refused for good, certainly not taken this time, or nobody
 * knows. Only what was certainly not taken may be tried again; a message that nobody knows about could arrive twice.
 */
export type Delivery = { is: 'sent' | 'refused' | 'not-now' | 'unanswered'; answer: string }

export type Sender = { name: string; send: (message: TextMessage) => Promise<Delivery> }
