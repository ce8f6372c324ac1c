/** What is told about a piece of work: names and numbers of ours, never anything about a person. */
export type Told = Readonly<Record<string, string | number>>

export type Tracer = {
  /** A piece of work inside of what is under way, or by itself. */
  within: <Value>(name: string, told: Told, work: () => Promise<Value>) => Promise<Value>
  /** A call from outside; a proxy may have said of what it is a part. Told when it is over. */
  call: (name: string, told: Told, traceparent: string | undefined, begin: () => void) => (status: number) => void
  /** What has just been done, and how many milliseconds it took. */
  done: (name: string, told: Told, milliseconds: number, failed: boolean) => void
}

let tracer: Tracer | undefined

/** Undefined unless traces are asked for; nothing of them is loaded then. */
export const tracing = () => tracer

export const traceWith = (one: Tracer | undefined) => {
  tracer = one
}

/** Costs one comparison where nobody asks. */
export const traced = <Value>(name: string, told: Told, work: () => Promise<Value>): Promise<Value> =>
  tracer ? tracer.within(name, told, work) : work()
