import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Page } from 'playwright-core'

export type Login = {
  role: '个人登录' | '机构（单位）工作人员' | '机构（单位）管理员'
  login: string
  password: string
}

const boxes = { 个人登录: '身份证号', '机构（单位）工作人员': '登录名', '机构（单位）管理员': '账号' } as const

/** As a person does it: the role, then the box, then 登录. */
export async function logIn(page: Page, { role, login, password }: Login) {
  await page.getByRole('heading', { name: '登录', exact: true }).waitFor()
  await page.getByText(role, { exact: true }).click()
  await page.getByLabel(boxes[role]).fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByText('安全验证已通过').waitFor()
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

type Shown = {
  password: string
  people: { role: 'personal' | 'staff' | 'administrator'; login: string; unit: string; does: string }[]
}

/** The demonstration's people, as the portal lists them. */
export async function cast(page: Page, region = 'hebei'): Promise<Shown> {
  return (await page.request.get(`/api/${region}/demonstration`)).json()
}

const roles = { 个人登录: 'personal', '机构（单位）工作人员': 'staff', '机构（单位）管理员': 'administrator' } as const

/** A session without the way through the log-in page, which is walked where logging in is what is looked at. */
export async function signIn(page: Page, { role, login, password }: Login, region = 'hebei') {
  const challenge: Challenge = await (await page.request.get(`/api/${region}/captcha`)).json()
  const captcha = { challenge, solution: await solveChallenge({ challenge, deriveKey }) }
  const answer = await page.request.put(`/api/${region}/session`, {
    data: { role: roles[role], login, password, captcha },
  })
  if (!answer.ok()) throw new Error(`${login} could not log in: ${await answer.text()}`)
}

/** Somebody of the cast whom `wanted` finds, signed in and on the page that they begin on. */
export async function enterAs(page: Page, wanted: (one: Shown['people'][number]) => boolean, region = 'hebei') {
  const { password, people } = await cast(page, region)
  const found = people.find(wanted)
  const [role] = Object.entries(roles).find(([, role]) => role === found?.role) ?? []
  if (!found || !role) throw new Error('nobody of the demonstration is like that')
  await signIn(page, { role: role as Login['role'], login: found.login, password }, region)
  await page.goto(`/${region}/${found.role === 'administrator' ? 'organisations' : 'home'}`)
  return found
}
