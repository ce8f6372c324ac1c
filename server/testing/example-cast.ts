import type { PersonId } from '../../core/id.ts'
import { example } from '../../regions/example/index.ts'
import type { Server } from '../hosted.ts'
import { type Cast, standingCast } from './standing-cast.ts'

export const exampleCast = (more: Partial<Server> = {}) => standingCast(example, more)

export const engineer = {
  mode: 'open',
  way: 'regular',
  series: 'engineering',
  title: 'engineer',
  specialty: '机械工程',
}

/** Everything filled in, through the same door as a browser; returns the application's id. */
export async function filledIn(cast: Cast, who: string, choice: object = engineer): Promise<number> {
  const { call, people, file } = cast
  const person = (people as Record<string, PersonId>)[who]
  if (!person) throw new Error(`nobody is called ${who}`)
  const made = await call(who, 'POST', '/applications', choice)
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  const { id } = made.body as { id: number }
  const photo = await file(person, id, '照片.jpg')
  const proof = await file(person, id, '学历证书.pdf')
  const answers = {
    person: { phone: '13900001111', photo: { file: photo.file } },
    education: { degree: 'bachelor', graduated: '2008-07', proof: [{ file: proof.file }] },
    work: [{ id: 'a', begins: '2008-08', post: '技术员' }],
    summary: { text: '十八年来从事机械设计工作。' },
  }
  for (const [section, value] of Object.entries(answers)) {
    const saved = await call(who, 'PUT', `/applications/${id}/answers/${section}`, { version: 0, value })
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
  }
  return id
}

export async function versionOf({ call }: Cast, who: string, id: number): Promise<number> {
  return (await call(who, 'GET', `/applications/${id}`)).body.version
}

/** Filled in and submitted. */
export async function handedIn(cast: Cast, who: string, choice?: object): Promise<number> {
  const id = await filledIn(cast, who, choice)
  const version = await versionOf(cast, who, id)
  const done = await cast.call(who, 'PUT', `/applications/${id}/submission`, { version, undertaking: '1' })
  if (done.status !== 200) throw new Error(JSON.stringify(done.body))
  return id
}
