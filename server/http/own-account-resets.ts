import { z } from 'zod'
import { foldLogin } from '../../core/account.ts'
import { checkIdNumber } from '../../core/identity.ts'
import { whyNotByOneself } from '../../core/opening.ts'
import { audit } from '../audit.ts'
import { findOwnAccount } from '../db/login-recoveries.ts'
import { forgetFailures } from '../db/logins.ts'
import { today } from '../hosted.ts'
import { markOfLogin } from '../login.ts'
import { hashPassword } from '../password.ts'
import { sealIdNumber } from '../personal.ts'
import { mark } from '../seal.ts'
import { closeSessionsOf } from '../session.ts'
import { newTemporaryPassword, setTemporaryPassword } from '../temporary-password.ts'
import { waitBetweenTries } from '../texting.ts'
import { personName, refuse, route } from './route.ts'

/** 手工重置: for people of their own accounts whom no text message reaches, at any title office that they come to. */
export const ownAccountResetRoutes = [
  route({
    method: 'PUT',
    path: '/own-account-resets',
    perMinute: 20,
    tag: '账号',
    summary: '核对姓名和证件号码后为自行注册的个人重置密码，临时密码只显示一次',
    who: ['administrator'],
    body: z.strictObject({ name: personName, idNumber: z.string().max(60) }),
    answer: z.object({ password: z.string(), login: z.string().nullable() }),
    handle: async (call) => {
      const { db, region, server, session, body, address } = call
      const notHere = whyNotByOneself(region.accounts)
      if (notHere) return refuse(notHere)
      const kind = region.organisationKinds.find(({ id }) => id === session.organisationKind)
      if (kind?.group !== 'office') return refuse('no-permission', undefined, 403)
      const slip = checkIdNumber(body.idNumber, today(server))
      if (slip) return refuse(slip, { where: 'idNumber' })
      const password = newTemporaryPassword()
      const hash = await hashPassword(password)
      return db.transaction().execute(async (tx) => {
        const asker = mark(`reset by ${session.account}`, server.keys)
        const wait = await waitBetweenTries(tx, asker, address, server.now())
        if (wait > 0) return refuse('asked-too-often', { seconds: wait }, 429)
        const found = await findOwnAccount(tx, body.name, sealIdNumber(body.idNumber, server.keys).mark)
        if (!found) return refuse('nobody-fits')
        await setTemporaryPassword(tx, found.id, hash)
        await closeSessionsOf(tx, found.id)
        for (const typed of [body.idNumber, ...(found.login ? [foldLogin(found.login)] : [])])
          await forgetFailures(tx, markOfLogin('personal', typed, server.keys))
        await audit(tx, call, 'reset-password', 'account', found.id)
        return { password, login: found.login }
      })
    },
  }),
]
