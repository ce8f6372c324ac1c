/** Why the server can't start, in one sentence for whoever runs it. Ends the process with code 1 and no stack trace. */
export class StartRefusal extends Error {
  readonly chinese: string

  constructor(english: string, chinese: string) {
    super(english)
    this.chinese = chinese
  }
}

export const isRefusal = (error: unknown): error is StartRefusal => error instanceof StartRefusal
