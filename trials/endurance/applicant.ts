import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import type { Field, Form } from '../../core/form.ts'
import type { Answer, Ask } from './asking.ts'
import type { Dice } from './dice.ts'
import type { Asked, Journal } from './journal.ts'
import type { Applicant } from './people.ts'

export type Trying = { ask: Ask; dice: Dice; journal: Journal; isOver: () => boolean }

/** Writes, uploads and submits whenever it is theirs to do, and looks again in a moment when it is not. */
export async function apply({ ask, dice, journal, isOver }: Trying, { application, account, cookie }: Applicant) {
  const at = `/applications/${application}`
  while (!isOver()) {
    const { body: own } = await ask({ method: 'GET', path: at, cookie })
    if (!['draft', 'sent-back', 'withdrawn'].includes(own.state)) {
      await wait(40)
      continue
    }
    for (let times = dice.between(1, 3); times > 0; times--) await save(own)
    if (dice.chance(0.4)) await upload(own.form)
    if (dice.chance(0.7)) await submit(own)
  }

  async function save(own: Answer['body']) {
    const place = writtenPlace(own.form, own.answers)
    const saved = journal.saves.get(application) ?? { application, ...place, texts: [] }
    journal.saves.set(application, saved)
    const one = { text: `第${saved.texts.length + 1}次保存的文字。`, acknowledged: false }
    saved.texts.push(one)
    const value = { ...own.answers[place.section], [place.field]: one.text }
    const sent = { version: own.versions[place.section] ?? 0, value }
    const { status, body } = await ask({ method: 'PUT', path: `${at}/answers/${place.section}`, cookie, body: sent })
    if (status === 200) {
      one.acknowledged = true
      own.answers[place.section] = body.value
      own.versions[place.section] = body.version
    } else saved.texts.splice(saved.texts.indexOf(one), 1)
  }

  async function submit({ version, undertaking }: Answer['body']) {
    const asked: Asked = { act: 'submit', actor: account, applications: [application], is: 'in-doubt', done: [] }
    journal.acts.push(asked)
    const sent = { version, undertaking: undertaking.version }
    const answer = await ask({ method: 'PUT', path: `${at}/submission`, cookie, body: sent })
    settle(asked, answer, (body) => [{ id: application, version: body.version }])
  }

  async function upload(form: Form) {
    const place = picturePlace(form)
    if (!place) return
    const content = await picture(dice)
    if (dice.chance(0.5)) return uploadWhole(place, content)
    const created = await ask({
      ...{ method: 'POST', path: '/uploads', cookie },
      headers: {
        ...tus,
        'upload-length': String(content.length),
        'upload-metadata': metadata({ filename: '证明.jpg', application: String(application), ...place }),
      },
    })
    if (created.status !== 201) return
    const address = new URL(created.headers.get('location') ?? '', 'http://localhost').pathname
    const half = content.length >> 1
    for (const piece of [content.subarray(0, half), content.subarray(half)])
      if (!(await send(address, content, piece))) return
    await acknowledged(content, { method: 'PUT', path: `${address}/file`, cookie, absolute: true })
  }

  /** In one request, under one number until it is answered. */
  async function uploadWhole(place: object, content: Buffer) {
    await acknowledged(content, {
      ...{ method: 'PUT', path: `/uploads/${Buffer.from(dice.bytes(16)).toString('hex')}`, cookie, content },
      headers: {
        'content-type': 'application/octet-stream',
        'upload-metadata': metadata({ filename: '证明.jpg', application: String(application), ...place }),
      },
    })
  }

  async function acknowledged(content: Buffer, asked: Parameters<Ask>[0]) {
    const before = journal.uploadsInDoubt.get(application) ?? 0
    journal.uploadsInDoubt.set(application, before + 1)
    const { status, body } = await ask(asked)
    journal.uploadsInDoubt.set(application, before)
    if (status === 200) journal.uploads.push({ application, file: body.file, sha256: body.sha256 })
    if (status === 200 && body.sha256 !== createHash('sha256').update(content).digest('hex'))
      throw new Error(`file ${body.file} was acknowledged with another fingerprint`)
  }

  /** Where the server says it is, for after a lost answer nobody else knows. */
  async function send(address: string, content: Buffer, piece: Buffer): Promise<boolean> {
    const { status, headers } = await ask({ method: 'HEAD', path: address, cookie, headers: tus, absolute: true })
    const offset = Number(headers.get('upload-offset'))
    if (status !== 200) return false
    if (offset >= piece.byteOffset - content.byteOffset + piece.length) return true
    const rest = content.subarray(offset, piece.byteOffset - content.byteOffset + piece.length)
    const sent = await ask({
      ...{ method: 'PATCH', path: address, cookie, absolute: true, content: rest },
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    })
    return sent.status === 204 || send(address, content, piece)
  }
}

const metadata = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')

const tus = { 'tus-resumable': '1.0.0' }

/** What was acknowledged is written down the moment it is; a refusal changed nothing. */
export function settle(asked: Asked, { status, body }: Answer, done: (body: Answer['body']) => Asked['done']) {
  if (status >= 400 && body.refusal === undefined) throw new Error(`${asked.act}: ${status}`)
  asked.done = status === 200 ? done(body) : []
  asked.is = status === 200 ? 'acknowledged' : 'refused'
}

/** A field for a longer text that is written in already, so that the declaration stays complete. */
function writtenPlace({ sections }: Form, answers: Answer['body']) {
  for (const kind of ['longText', 'text'])
    for (const { id, fields } of sections)
      for (const field of fields)
        if (field.kind === kind && typeof answers[id]?.[field.id] === 'string' && answers[id][field.id].length > 6)
          return { section: id, field: field.id }
  throw new Error('this form has no text that could be changed')
}

function picturePlace({ sections }: Form) {
  for (const { id, fields } of sections)
    for (const field of fields) if (takesPictures(field)) return { section: id, field: field.id }
  return undefined
}

const takesPictures = (field: Field) =>
  /^files?$/.test(field.kind) && (!('types' in field) || (field.types as readonly string[]).includes('jpg'))

const picture = (dice: Dice) =>
  sharp(dice.bytes(64 * 48 * 3), { raw: { width: 64, height: 48, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
