import { describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'

const browser = openBrowser()

describe('the front of the site', () => {
  it('lists the provinces that this server hosts', async () => {
    const page = await browser.page()
    await page.goto('/')
    await page.getByText('河北', { exact: false }).first().waitFor()
    expect(await page.title()).not.toBe('')
  })
})
