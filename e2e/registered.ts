import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Page } from 'playwright-core'
import { cardNumber } from './card-number.ts'
import { signIn } from './people.ts'

/** A person whom no other journey knows, registered without the way through the page, signed in and at home. */
export async function registerAnew(page: Page, name: string, password = 'Ruoxi2026') {
  const order = Date.now() % 1000
  const idNumber = cardNumber(`199${order % 10}-0${1 + (order % 9)}-1${order % 7}`, order, '370000')
  const portal = await (await page.request.get('/api/shandong')).json()
  const challenge = await (await page.request.get('/api/shandong/captcha')).json()
  const answer = await page.request.post('/api/shandong/registrations', {
    data: {
      ...{ name, idNumber, password, passwordAgain: password },
      login: `anew-${String(Date.now()).slice(-7)}`,
      mobile: `1390${String(Date.now()).slice(-7)}`,
      agreed: { agreement: portal.agreement.version, privacy: portal.privacy.version },
      captcha: { challenge, solution: await solveChallenge({ challenge, deriveKey }) },
    },
  })
  if (!answer.ok()) throw new Error(`${name} could not register: ${await answer.text()}`)
  await signIn(page, { role: '个人登录', login: idNumber, password }, 'shandong')
  await page.goto('/shandong/home')
}
