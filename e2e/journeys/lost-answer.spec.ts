import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { beginner, comeHome, openForm, saved } from '../applicants.ts'
import { openBrowser } from '../browser.ts'
import { sitDown } from '../desk.ts'
import { portrait } from '../papers.ts'

const browser = openBrowser()

/** The server hears the first of these and does it; its answer never comes. Every key that was sent is told. */
async function loseFirstAnswer(page: Page, address: RegExp, method: string) {
  const keys: (string | undefined)[] = []
  await page.route(address, async (route: Route) => {
    if (route.request().method() !== method) return route.fallback()
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return route.fallback()
    expect((await route.fetch()).status()).toBe(200)
    return route.abort('connectionreset')
  })
  return keys
}

it('a change whose answer is lost is sent again by itself, said on the screen, and done once', async () => {
  const page = await browser.page()
  await sitDown(page, 'officer-13020010015001')
  await page.goto('/hebei/phrases')
  const keys = await loseFirstAnswer(page, /\/api\/hebei\/phrases$/, 'POST')
  const words = `情况属实，同意上报（${Date.now()}）。`
  await page.getByRole('textbox', { name: '新的常用意见' }).fill(words)
  await page.getByRole('button', { name: '添加' }).click()
  await page.getByText('正在自动重试').waitFor()
  await page.locator('.phrase-text', { hasText: words }).waitFor()
  await page.getByText('正在自动重试').waitFor({ state: 'detached' })
  expect(keys).toHaveLength(2)
  expect([keys[0], new Set(keys).size]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), 1])
  await page.reload()
  await page.locator('.phrase-text', { hasText: words }).waitFor()
  expect(await page.locator('.phrase-text', { hasText: words }).count()).toBe(1)
})

it('an approval whose answer is lost reads as done, and stands in the log once', async () => {
  const page = await browser.page()
  await sitDown(page, 'officer-13020010015001')
  await page.goto('/hebei/checks')
  const link = page.getByRole('link', { name: /^审核 / }).first()
  const name = ((await link.getAttribute('aria-label')) ?? (await link.textContent()) ?? '').replace(/^审核\s*/, '')
  await link.click()
  const file = page.getByRole('article', { name: `${name}的申报材料` })
  await file.waitFor()
  const id = page.url().match(/checks\/(\d+)/)?.[1]
  const keys = await loseFirstAnswer(page, /\/checks\/\d+\/approval$/, 'PUT')
  await page.getByRole('textbox', { name: '审核意见' }).fill('材料属实，同意上报。')
  await page.getByRole('textbox', { name: '推荐和公示情况' }).fill('公示 5 个工作日，无异议。')
  await page.getByRole('textbox', { name: '推荐小组意见' }).fill('到会 8 人，同意 8 票。')
  await page.getByRole('button', { name: /^通过，送领导审批/ }).click()
  await file.waitFor({ state: 'detached' })
  expect(keys).toHaveLength(2)
  const answer = await page.evaluate(async (at) => (await fetch(`/api/hebei/checks/${at}`)).json(), id)
  const { log } = answer as { log: { act: string; at: string }[] }
  expect(log.filter(({ act }) => act === 'approve')).toHaveLength(1)
})

it('a file whose answer is lost is sent again by itself under the same number, and is one file', async () => {
  const page = await browser.page()
  await comeHome(page, beginner(8))
  await openForm(page, '个人基本信息')
  const addresses: string[] = []
  page.on('request', (asked) => {
    if (/\/uploads\/[0-9a-f]{32}$/.test(asked.url())) addresses.push(asked.url())
  })
  await loseFirstAnswer(page, /\/api\/hebei\/uploads\/[0-9a-f]{32}$/, 'PUT')
  const photo = page.getByRole('group', { name: '照片', exact: true })
  const stored: { file: number }[] = []
  page.on('response', async (answer) => {
    if (answer.request().method() === 'PUT' && answer.url().includes('/uploads/')) stored.push(await answer.json())
  })
  await photo.locator('input[type=file]').setInputFiles(await portrait())
  await page.getByRole('button', { name: '使用这张照片' }).click()
  await page.getByText('网络中断，正在自动重试').waitFor()
  await expect.poll(() => page.getByText('正在自动重试').count()).toBe(0)
  await expect.poll(() => stored.length).toBe(1)
  expect([addresses.length, new Set(addresses).size]).toEqual([2, 1])
  await photo.getByRole('img', { name: '照片' }).waitFor()
  await saved(page)
  await page.reload()
  await photo.getByRole('img', { name: '照片' }).waitFor()
  expect(await photo.getByRole('img', { name: '照片' }).getAttribute('src')).toContain(`/files/${stored[0]?.file}`)
})
