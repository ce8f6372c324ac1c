import fc from 'fast-check'
import { z } from 'zod'

/** As much of a JSON schema as the routes' shapes use. */
export type Shape = {
  additionalProperties?: unknown
  type?: string
  enum?: readonly unknown[]
  const?: unknown
  properties?: Readonly<Record<string, Shape>>
  items?: Shape
  anyOf?: readonly Shape[]
  allOf?: readonly Shape[]
  minimum?: number
  maximum?: number
}

export const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape

/** Mostly what the shape asks for, filled with what people and programs get wrong; now and then something else altogether. */
export function inputFor(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(shape), weight: 30 }, { arbitrary: junk, weight: 1 })
}

function fitting(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(inputFor))
  if (shape.allOf) return fc.tuple(...shape.allOf.map(fitting)).map((parts) => Object.assign({}, ...parts))
  if (shape.type === 'object' || shape.properties) return object(shape.properties ?? {})
  if (shape.type === 'array') return fc.array(inputFor(shape.items ?? {}), { maxLength: 4 })
  if (shape.type === 'boolean') return fc.boolean()
  if (shape.type === 'integer' || shape.type === 'number') return numbers
  return shape.type === 'string' ? texts : junk
}

function object(properties: Readonly<Record<string, Shape>>) {
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, inputFor(shape)])),
    { noNullPrototype: true },
  )
  const all = fc.record(Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, fitting(shape)])), {
    requiredKeys: Object.keys(properties).filter((_, index) => index % 3 !== 2),
    noNullPrototype: true,
  })
  const extra = fc.tuple(all, fc.dictionary(texts, junk, { maxKeys: 2 })).map((parts) => Object.assign({}, ...parts))
  return fc.oneof({ arbitrary: all, weight: 12 }, { arbitrary: known, weight: 3 }, { arbitrary: extra, weight: 1 })
}

const digits = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map((all) => all.join(''))

/** Dates that do not exist, numbers in other scripts, marks that databases and printers choke on, rare characters. */
const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', '王建国', '𠮷野㼆', '通过', 'open', 'regular', 'engineering', 'engineer', 'intermediate'),
  fc.constantFrom('2026-04-10', '2026-02-31', '0000-00-00', '9999-99-99', '2026-13-01', '99999-01-01', '1', '2', '-1'),
  fc.constantFrom('a\u0000b', '\ud800', 'x\udfff', '\u202e逆', '😀', '1234', '%', '\\', "';--", '__proto__', '../../x'),
  fc.constantFrom('13812341234', 'application/7', 'eyJ9', 'WyIxIiwxXQ', '9'.repeat(400), '长'.repeat(3000)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  digits(18),
)

const numbers: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: 12 }),
  fc.constantFrom(0, -1, 1.5, 2 ** 31, 2 ** 31 - 1, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 63, 1e300, 2026, 25),
)

const junk: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  numbers,
  fc.constant(null),
  fc.boolean(),
  fc.jsonValue({ maxDepth: 3 }),
)

/** An address with its blanks filled: a number, or something that was never one. */
export const pathFor = (path: string): fc.Arbitrary<string> => {
  const names = path.match(/:\w+/g) ?? []
  const value = fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 8 }).map(String), weight: 15 },
    { arbitrary: numbers.map(String), weight: 1 },
    { arbitrary: texts.map((text) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ''))), weight: 2 },
  )
  return fc
    .tuple(...names.map(() => value))
    .map((values) => names.reduce((whole, name, index) => whole.replace(name, values[index] || '1'), path))
}

export const queryFor = (schema: z.ZodType): fc.Arbitrary<string> =>
  fitting(shapeOf(schema)).map((query) =>
    new URLSearchParams(
      Object.entries((query ?? {}) as object).map(([key, value]) => [
        key.replaceAll(/\p{Cs}/gu, ''),
        (typeof value === 'string' ? value : String(JSON.stringify(value) ?? '')).replaceAll(/\p{Cs}/gu, ''),
      ]),
    ).toString(),
  )
