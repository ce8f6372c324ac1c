import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { foldPhone, isMobilePhone } from '../../core/identity.ts'
import { whyNotByOneself } from '../../core/opening.ts'
import { isProof, proofShape } from '../captcha.ts'
import { insertCode } from '../db/mobile-codes.ts'
import { findSending } from '../db/text-messages.ts'
import { sealMobile } from '../personal.ts'
import { markOfCode } from '../registering.ts'
import { mark } from '../seal.ts'
import { queueText, secondsBetween, waitBeforeText } from '../texting.ts'
import { notFound, refuse, route } from './route.ts'

const tag = '注册'

/** 获取手机验证码. Whether somebody has an account with this number already is not told here. */
export const mobileCodeRoutes = [
  route({
    method: 'POST',
    path: '/mobile-codes',
    perMinute: 60,
    tag,
    summary: '向填写的手机号发送注册验证码，3分钟内有效',
    who: ['anyone'],
    body: z.object({ mobile: z.string().max(40), captcha: proofShape }).strict(),
    answer: z.object({ ticket: z.string(), seconds: z.number() }),
    handle: async ({ db, region, server, body, address }) => {
      const notHere = whyNotByOneself(region.accounts)
      if (notHere) return refuse(notHere)
      if (!isMobilePhone(body.mobile)) return refuse('not-a-mobile', { where: 'mobile' })
      if (!server.sms) return refuse('no-text-messages')
      if (!(await isProof(db, server.keys, body.captcha))) return refuse('captcha-failed', undefined, 401)
      const mobile = foldPhone(body.mobile)
      const typed = mark(`text ${mobile}`, server.keys)
      return db.transaction().execute(async (tx) => {
        const wait = await waitBeforeText(tx, typed, address, server.now())
        if (wait > 0) return refuse('asked-too-often', { seconds: wait }, 429)
        const code = String(randomInt(1_000_000)).padStart(6, '0')
        const message = await queueText(tx, server, { purpose: 'registration', mobile, value: code })
        const { mark: owner } = sealMobile(mobile, server.keys)
        await insertCode(tx, { mobile: owner, code: markOfCode(mobile, code, server.keys), message: message.id })
        return { ticket: message.ticket, seconds: secondsBetween }
      })
    },
  }),
  route({
    method: 'GET',
    path: '/mobile-codes/:ticket',
    urgency: 'act',
    tag,
    summary: '验证码短信的发送情况，只有请求它的浏览器知道编号',
    who: ['anyone'],
    params: z.object({ ticket: z.uuid() }),
    answer: z.object({ state: z.enum(['on-its-way', 'slow', 'sent', 'not-sent']) }),
    handle: async ({ db, server, params }) => {
      const sending = await findSending(db, params.ticket)
      if (!sending) return notFound()
      if (sending.state === 'sent') return { state: 'sent' as const }
      if (['refused', 'too-late'].includes(sending.state)) return { state: 'not-sent' as const }
      const slow = sending.state === 'unanswered' || server.now().getTime() - sending.made.getTime() > slowAfter
      return { state: slow ? ('slow' as const) : ('on-its-way' as const) }
    },
  }),
]

const slowAfter = 5000
