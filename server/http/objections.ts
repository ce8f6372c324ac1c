import { z } from 'zod'
import type { ApplicationId, NoticeId } from '../../core/id.ts'
import { act } from '../act.ts'
import { audit } from '../audit.ts'
import { isProof, proofShape } from '../captcha.ts'
import { closeWhenDone, findNotice, isOnNotice, listEntries } from '../db/notices.ts'
import { findObjectionFiles } from '../db/objection-files.ts'
import { findObjection, insertObjection, listObjections, settleObjection, settleOthers } from '../db/objections.ts'
import { insertProofs } from '../db/opinion-files.ts'
import { objectionEvidence } from '../files/slot.ts'
import { today } from '../hosted.ts'
import { seal, unseal } from '../seal.ts'
import { fileShape } from './file-shape.ts'
import { idParam, moment, notFound, ok, refuse, route } from './route.ts'

/** 异议. Anyone may object with their name and a way to reach them; it holds one person, never the list. */
export const objectionRoutes = [
  route({
    method: 'POST',
    path: '/notices/:id/objections',
    perMinute: 10,
    tag: '公示',
    summary: '提出异议',
    who: ['anyone'],
    params: idParam,
    body: z.strictObject({
      entry: z.number().int().positive(),
      text: z.string().trim().min(10).max(2000),
      name: z.string().trim().min(2).max(30),
      contact: z.string().trim().min(5).max(60),
      files: z
        .array(z.strictObject({ file: z.number().int().positive(), sha256: z.string().length(64) }))
        .max(objectionEvidence.max)
        .default([]),
      captcha: proofShape,
    }),
    answer: ok,
    handle: async (call) => {
      const { db, server, params, body } = call
      const notice = await findNotice(db, params.id as NoticeId)
      if (!notice || notice.closes < today(server) || !(await isOnNotice(db, notice.id, body.entry as ApplicationId)))
        return notFound()
      const files = await findObjectionFiles(db, body.files)
      if (files.length !== body.files.length) return refuse('file-not-yours')
      if (!(await isProof(db, server.keys, body.captcha))) return refuse('captcha-failed')
      const result = await act(
        { ...call, session: undefined },
        'object',
        body.entry as ApplicationId,
        { reason: '社会公众提出异议' },
        {
          also: async (tx) => {
            await insertObjection(tx, {
              notice: notice.id,
              application: body.entry as ApplicationId,
              text: body.text,
              files,
              objector: seal(body.name, server.keys),
              contact: seal(body.contact, server.keys),
            })
          },
        },
      )
      return result.ok ? { ok: true as const } : refuse(result.refusal)
    },
  }),
  route({
    method: 'GET',
    path: '/notice-desk/:id/objections',
    tag: '公示',
    summary: '本单位公示收到的异议',
    who: ['officer'],
    params: idParam,
    answer: z.array(
      z.object({
        id: z.number(),
        application: z.number(),
        name: z.string(),
        text: z.string(),
        objector: z.string(),
        contact: z.string(),
        madeAt: moment,
        settledAt: moment.nullable(),
        upheld: z.boolean().nullable(),
        reason: z.string().nullable(),
        files: z.array(fileShape),
      }),
    ),
    handle: async (call) => {
      const { db, session, params, server } = call
      const notice = await findNotice(db, params.id as NoticeId)
      if (!notice || notice.office !== session.office || !session.capabilities.includes('publicise')) return notFound()
      const names = new Map(
        (await listEntries(db, notice.id, { limit: 2000 })).map((one) => [one.application, one.name]),
      )
      const objections = await listObjections(db, notice.id, session.account)
      if (objections.length > 0) await audit(db, call, 'read-objectors', 'notice', notice.id)
      return objections.map(({ objectorSealed, contactSealed, notice: _, ...one }) => ({
        ...one,
        name: names.get(one.application) ?? '',
        objector: objectorSealed ? unseal(objectorSealed, server.keys) : '',
        contact: contactSealed ? unseal(contactSealed, server.keys) : '',
      }))
    },
  }),
  route({
    method: 'PUT',
    path: '/objections/:id/settlement',
    tag: '公示',
    summary: '处理异议',
    who: ['officer'],
    params: idParam,
    body: z.strictObject({ upheld: z.boolean(), reason: z.string().trim().min(1).max(1000) }),
    answer: ok,
    handle: async (call) => {
      const { db, region, session, params, body } = call
      const objection = await findObjection(db, params.id)
      const notice = objection && (await findNotice(db, objection.notice))
      if (!notice || notice.office !== session.office || !session.capabilities.includes('publicise')) return notFound()
      if (objection.settledAt) return refuse('changed-meanwhile')
      const climbs = body.upheld && notice.kind === 'outcome' && region.policy.outcomeNotice === 'climbs'
      const proof = climbs ? objection.files.map(({ file }) => file) : []
      const said = { ...body, ...(proof.length > 0 && { proof }) }
      const result = await act(call, 'settle', objection.application, said, {
        also: async (tx) => {
          if (!(await settleObjection(tx, objection.id, { ...body, by: session.account })))
            throw new Error('an objection was settled twice')
          if (body.upheld) await settleOthers(tx, objection, session.account)
          await insertProofs(tx, objection.application, proof)
          if (climbs) await closeWhenDone(tx, notice.id)
        },
      })
      return result.ok ? { ok: true as const } : refuse(result.refusal)
    },
  }),
]
