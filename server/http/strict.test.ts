import { expect, it } from 'vitest'
import { z } from 'zod'
import { type Shape, shapeOf } from '../testing/random-input.ts'
import { routes } from './routes.ts'

/** Where an object may hold what nobody reads. */
const loose = (shape: Shape, at = ''): string[] => [
  ...(shape.properties && shape.additionalProperties !== false ? [at || '.'] : []),
  ...Object.entries(shape.properties ?? {}).flatMap(([name, part]) => loose(part, `${at}.${name}`)),
  ...(shape.items ? loose(shape.items, `${at}[]`) : []),
  ...[...(shape.anyOf ?? []), ...(shape.allOf ?? [])].flatMap((part) => loose(part, at)),
]

it('every body and every query refuses what it does not know', () => {
  const found = routes.flatMap(({ method, path, body, query }) =>
    [...loose(shapeOf(body)), ...loose(shapeOf(query))]
      // A proof of work is the library's own, signed, and read by it alone.
      .filter((at) => !at.startsWith('.captcha'))
      // OAuth 2.0, 4.1.2: what an identity service adds to the address is to be ignored.
      .filter(() => path !== '/identity/callback')
      .map((at) => `${method} ${path} ${at}`),
  )
  expect(found).toEqual([])
})

it('one that does not is noticed', () =>
  expect(loose(shapeOf(z.strictObject({ a: z.array(z.object({ b: z.string() })) })))).toEqual(['.a[]']))
