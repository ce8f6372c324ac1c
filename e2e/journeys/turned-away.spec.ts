import { expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { sitDown } from '../desk.ts'

const browser = openBrowser()

it('a page whose first call is turned away says why, when it tries again, and opens by itself', async () => {
  const page = await browser.page()
  await sitDown(page, 'officer-13020010015001')
  let refusals = 0
  await page.route(/\/api\/hebei\/session$/, async (route) => {
    if (++refusals > 2) return route.fallback()
    const headers = { 'retry-after': '3', 'content-type': 'application/json' }
    return route.fulfill({ status: 503, headers, body: '{"refusal":"overloaded","detail":{"seconds":3}}' })
  })
  await page.goto('/hebei/phrases')
  await page.getByRole('heading', { name: '系统正忙，本页暂时没有打开' }).waitFor()
  await page.getByText(/约 [123] 秒后自动重试/).waitFor()
  expect(await page.getByText('已填写的内容不会丢失').isVisible()).toBe(false)
  await page.getByRole('textbox', { name: '新的常用意见' }).waitFor()
  expect(refusals).toBeGreaterThan(2)
})

it('a page that fails says so in its own language and offers to be opened again', async () => {
  const page = await browser.page()
  await sitDown(page, 'officer-13020010015001')
  let refusals = 0
  await page.route(/\/api\/hebei\/session$/, (route) =>
    ++refusals > 1 ? route.fallback() : route.fulfill({ status: 503, body: '{"refusal":"overloaded"}' }),
  )
  await page.goto('/hebei/phrases')
  await page.getByRole('heading', { name: '本页没有打开' }).waitFor()
  await page.getByRole('button', { name: '重新打开' }).click()
  await page.getByRole('textbox', { name: '新的常用意见' }).waitFor()
})
