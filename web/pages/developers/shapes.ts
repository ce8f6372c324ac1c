export type Shape = {
  type?: string
  $ref?: string
  enum?: readonly unknown[]
  const?: unknown
  format?: string
  maxLength?: number
  minimum?: number
  maximum?: number
  properties?: Readonly<Record<string, Shape>>
  required?: readonly string[]
  items?: Shape
  anyOf?: readonly Shape[]
  allOf?: readonly Shape[]
}
type Media = { content?: Readonly<Record<string, { schema?: Shape }>> }
export type Operation = {
  summary?: string
  description?: string
  tags?: readonly string[]
  parameters?: readonly { name: string; in: string; required?: boolean; schema?: Shape }[]
  requestBody?: Media
  responses?: Readonly<Record<string, Media>>
}
export type Description = { openapi: string; paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

export const schemaOf = (media: Media | undefined) => Object.values(media?.content ?? {})[0]?.schema

/** A shape as a programmer reads it: {name: text ≤40, files?: [number]}. */
export function written(shape: Shape | undefined, indent = ''): string {
  if (!shape) return '—'
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.enum) return shape.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (shape.anyOf) return shape.anyOf.map((one) => written(one, indent)).join(' | ')
  if (shape.allOf) return shape.allOf.map((one) => written(one, indent)).join(' & ')
  if (shape.type === 'array') return `[${written(shape.items, indent)}]`
  if (shape.properties) {
    const deeper = `${indent}  `
    const lines = Object.entries(shape.properties).map(
      ([name, part]) => `${deeper}${name}${shape.required?.includes(name) ? '' : '?'}: ${written(part, deeper)}`,
    )
    return `{\n${lines.join('\n')}\n${indent}}`
  }
  const limit = shape.maxLength ? ` ≤${shape.maxLength}` : ''
  return `${shape.type ?? 'any'}${limit}`
}
