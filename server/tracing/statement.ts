/** What kind of statement on which table: its parameters, and all else it says, stay here. */
export function statementName(text: string): string {
  const named = /^\s*\/\* ([a-z-]+) \*\//.exec(text)?.[1]
  if (named) return named
  const plain = text.replaceAll(/\/\*.*?\*\//g, ' ').trim()
  const verb = /^\w+/.exec(plain)?.[0].toLowerCase() ?? 'statement'
  const table = /\b(?:from|into|update)\s+"?([a-z_]+)"?/i.exec(plain)?.[1]
  return table ? `${verb} ${table}` : verb
}
