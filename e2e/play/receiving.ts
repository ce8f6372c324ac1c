import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cast } from '../long-cast.ts'
import { dialog, fill, press } from '../verbs.ts'
import type { Stage } from './stage.ts'

const { name } = cast.engineer

/** The papers in the hand, and a stranger who asks whether they are true. */
export const receiving = (stage: Stage) => {
  it('comes into the hand: the certificate and the review form as PDF, true for any stranger', async () => {
    const page = await stage.of('engineer')
    await page.goto('/hebei/titles')
    const number = (await page.locator('.title-held dd').first().textContent()) ?? ''
    await stage.sound('engineer')
    expect(await downloaded(page, '查看电子证书（PDF）')).toMatch(/^%PDF-/)
    await page.goto('/hebei/home')
    await press(page, '审批流程')
    // The page before has a button of that name too.
    await page.getByRole('heading', { name: '流转日志' }).waitFor()
    expect(await downloaded(page, '查看评审表', '导出PDF')).toMatch(/^%PDF-/)
    await stage.sound('engineer')

    const stranger = await stage.stranger()
    await stranger.goto('/hebei')
    await fill(stranger, { 证书编号: number, 姓名: name })
    await press(stranger, '查验')
    await stranger.getByText('证书真实有效').waitFor()
    await stranger.getByText('工程师（中级）').waitFor()
    expect(await stranger.getByText(cast.engineer.idNumber).count()).toBe(0)
    await stranger.context().close()
  })
}

/** Opens the paper over the page and takes the file; its first bytes. */
async function downloaded(page: Page, paper: string, button = '下载') {
  await press(page, paper)
  await dialog(page).locator('canvas').first().waitFor()
  const began = page.waitForEvent('download')
  await press(dialog(page), button)
  const file = await readFile(await (await began).path())
  return file.subarray(0, 8).toString('latin1')
}
