import { expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { cast, logIn } from '../people.ts'
import { expectSound } from '../scene.ts'

const browser = openBrowser()

it('whoever keeps it running logs in and sees how every part gets on, and nobody’s declaration', async () => {
  const page = await browser.page()
  await page.goto('/hebei/login')
  const { password } = await cast(page)
  await logIn(page, { role: '机构（单位）管理员', login: 'operator', password })
  await page.getByRole('link', { name: '运行状况' }).click()
  const parts = page.locator('.operation-lines > li')
  await parts.first().waitFor()
  const part = (name: string) => parts.filter({ has: page.getByText(name, { exact: true }) })
  for (const name of ['服务进程', '后台任务', '附件存储', '备份']) expect.soft(await part(name).count(), name).toBe(1)
  expect(await part('数据库').textContent()).toMatch(/正常.*PostgreSQL \d+/)
  await expectSound(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectSound(page)
  expect((await page.request.get('/api/hebei/checks')).status()).toBe(403)
})
