import { z } from 'zod'
import { deletePhrase, insertPhrase, listPhrases, mostPhrases, updatePhrase } from '../db/phrases.ts'
import { idParam, notFound, ok, refuse, route } from './route.ts'
import { written } from './written.ts'

const staff = ['officer', 'approver'] as const
const tag = '常用意见'
const text = written(500).refine((given) => given !== '')

/** 常用意见: they belong to the person, not to the unit. */
export const phraseRoutes = [
  route({
    method: 'GET',
    path: '/phrases',
    who: staff,
    summary: '我的常用意见',
    tag,
    answer: z.array(z.object({ id: z.number(), text: z.string(), position: z.number() })),
    handle: async ({ db, session }) => listPhrases(db, session.account),
  }),
  route({
    method: 'POST',
    path: '/phrases',
    who: staff,
    body: z.object({ text }).strict(),
    summary: '新增常用意见',
    tag,
    answer: z.object({ id: z.number() }),
    handle: async ({ db, session, body }) => {
      const id = await insertPhrase(db, session.account, body.text)
      return id ? { id } : refuse('too-many-phrases', { max: mostPhrases })
    },
  }),
  route({
    method: 'PUT',
    path: '/phrases/:id',
    who: staff,
    params: idParam,
    body: z.object({ text, position: z.number().int().min(0).max(10_000) }).strict(),
    summary: '修改常用意见',
    tag,
    answer: ok,
    handle: async ({ db, session, params, body }) =>
      (await updatePhrase(db, session.account, params.id, body)) ? { ok: true as const } : notFound(),
  }),
  route({
    method: 'DELETE',
    path: '/phrases/:id',
    who: staff,
    params: idParam,
    summary: '删除常用意见',
    tag,
    answer: ok,
    handle: async ({ db, session, params }) =>
      (await deletePhrase(db, session.account, params.id)) ? { ok: true as const } : notFound(),
  }),
]
