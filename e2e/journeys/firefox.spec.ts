import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstration } from '../../regions/hebei/demo/demonstration.ts'
import { beginner } from '../applicants.ts'
import { site, siteAnswers } from '../browser.ts'
import { firefox, logInByFirefox, openFirefox } from '../firefox.ts'

const { password } = demonstration(new Date().getFullYear())
const executable = firefox()

describe.skipIf(!executable)('Firefox', async () => {
  const { page, close } = await openFirefox(executable ?? '')
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  beforeAll(siteAnswers, 600_000)
  afterAll(close)

  it('takes an applicant from log-in to a saved answer, as Chromium does [HE-ENV-01]', async () => {
    await logInByFirefox(page, { role: '个人登录', login: beginner(6).idNumber, password })
    await page.goto(`${site}/hebei/home`)
    await page.locator('::-p-text(继续填写)').click()
    await page.waitForSelector('textarea')
    const typed = `本人长期从事专业技术工作（${Date.now()}）`
    await page.locator('textarea').fill(typed)
    await page.waitForFunction(
      () => /已保存/.test(document.body.textContent ?? '') && !/正在保存|未保存/.test(document.body.textContent ?? ''),
    )
    await page.reload({ waitUntil: 'networkidle0' })
    await page.waitForSelector('textarea')
    expect(await page.$eval('textarea', (one) => one.value)).toContain(typed)
    expect(errors).toEqual([])
  })

  it('shows an officer the list and a file with its evidence [HE-ENV-01]', async () => {
    await page.deleteCookie(...(await page.cookies()))
    await logInByFirefox(page, { role: '机构（单位）工作人员', login: 'officer-130100', password })
    await page.goto(`${site}/hebei/checks?list=all`, { waitUntil: 'networkidle0' })
    await page.locator('a[href*="/checks/"]').click()
    await page.locator('::-p-text(流转日志)').wait()
    await page.waitForSelector('img[src*="/files/"], canvas')
    expect(errors).toEqual([])
  })
})
