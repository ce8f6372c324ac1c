/** Everybody passes while it is open; while it is closed they wait in front of it, and it is known who is still beyond. */
export function openGate() {
  let beyond = 0
  const waiting: (() => void)[] = []
  let closed = false
  const isQuiet = new Set<() => void>()
  const pass = async <Answer>(through: () => Promise<Answer>): Promise<Answer> => {
    while (closed) await new Promise<void>((resolve) => waiting.push(resolve))
    beyond++
    try {
      return await through()
    } finally {
      beyond--
      if (beyond === 0) for (const told of isQuiet) told()
    }
  }
  return {
    pass,
    close: () => {
      closed = true
    },
    open: () => {
      closed = false
      for (const go of waiting.splice(0)) go()
    },
    /** Resolves once nobody is beyond it. */
    quiet: async () => {
      while (beyond > 0)
        await new Promise<void>((resolve) => {
          const told = () => {
            isQuiet.delete(told)
            resolve()
          }
          isQuiet.add(told)
        })
    },
  }
}

export type Gate = ReturnType<typeof openGate>
