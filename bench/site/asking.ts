import type { Site } from './site.ts'

/** One request to the product as a browser sends it, to learn what comes of it. */
export async function ask(
  { product, region }: Pick<Site, 'product' | 'region'>,
  { method = 'GET', path, cookie, body }: { method?: string; path: string; cookie?: string; body?: string },
): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${product.port}/api/${region.id}${path}`, {
    method,
    headers: { ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`)
  return JSON.parse(text)
}
