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

const roles = { personal: '个人登录', staff: '机构（单位）工作人员', administrator: '机构（单位）管理员' } as const

/** Signs in somebody of the cast whom `wanted` finds. */
export async function enterAs(page: Page, wanted: (one: Shown['people'][number]) => boolean, region = 'hebei') {
  const { password, people } = await cast(page, region)
  const found = people.find(wanted)
  if (!found) throw new Error('nobody of the demonstration is like that')
  await page.goto(`/${region}/login`)
  await logIn(page, { role: roles[found.role], login: found.login, password })
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  return found
}
