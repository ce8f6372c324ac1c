import type { Known } from '../bare/answering.ts'
import { postsOf } from '../data/posts.ts'
import { chance } from '../data/random.ts'
import type { Look } from '../load/list.ts'
import type { Site } from './site.ts'

/** So many looks, by the officers of the busiest office of each level of the tree in turn; `query` says what each asks for. */
export async function lookersOf(site: Site, looks: number, query: (index: number) => string): Promise<Look[]> {
  const posts = (await postsOf(site.database.connection, site.region)).filter(({ kind }) => kind === 'officer')
  const people: Record<string, Known> = {}
  const depths: Record<string, number> = {}
  const cookies: string[] = []
  for (const { account, office, depth } of posts) {
    const cookie = await site.cookieOf(account)
    people[cookie] = { account, kind: 'officer', name: '', office }
    depths[cookie] = depth
    cookies.push(cookie)
  }
  await site.learn({ people, depths })
  return Array.from({ length: looks }, (_, index) => ({
    cookie: cookies[Math.floor(chance(index, 41) * cookies.length)] ?? '',
    query: query(index),
  }))
}
