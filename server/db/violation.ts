/** The name of the constraint that PostgreSQL says was broken, or nothing when it is another error. */
export function violated(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('constraint' in error)) return undefined
  return String(error.code).startsWith('23') ? String(error.constraint) : undefined
}

/** Turns broken constraints that are expected into refusals; everything else is thrown on. */
export async function unlessViolated<Value, Other>(
  work: Promise<Value>,
  answers: Readonly<Record<string, () => Other>>,
): Promise<Value | Other> {
  try {
    return await work
  } catch (error) {
    const answer = answers[violated(error) ?? '']
    if (!answer) throw error
    return answer()
  }
}
