import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { enterPersonally, openDeclaration, openTab } from '../declared.ts'
import { expectSound } from '../scene.ts'
import { dialog, press } from '../verbs.ts'

const browser = openBrowser()
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b9cfe4' } })
const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
/** A JPEG of exactly so many bytes. */
async function exactly(bytes: number): Promise<Buffer> {
  const made = await plain(900, 600).jpeg().toBuffer()
  return Buffer.concat([made, Buffer.alloc(bytes - made.length)])
}
const said = (page: Page, text: string) => page.locator('.ant-message').getByText(text).last().waitFor()
const shut = async (page: Page) => {
  await dialog(page).last().getByRole('button', { name: '关闭', exact: true }).first().click()
  await dialog(page).waitFor({ state: 'detached' })
}

async function opened(name: string, wanted = {}) {
  const page = await browser.page(wanted)
  await enterPersonally(page, name)
  await openDeclaration(page)
  return page
}

describe('an engineer sends files and submits', () => {
  let page: Page
  beforeAll(async () => {
    page = await opened('郑铁生')
  })
  const sent = (name: string) => dialog(page).getByRole('button', { name: `查看 ${name}` })
  const choose = (...files: ReturnType<typeof named>[]) =>
    dialog(page)
      .getByLabel(/ 浏览$/)
      .setInputFiles(files)

  it('the attachment window takes good pictures, makes large ones smaller, and says what is wrong with others [TJ-ENV-03] [TJ-FILE-03]', async () => {
    await openTab(page, '论文情况')
    await page.getByRole('button', { name: /^上传附件：第 2 条/ }).click()
    await dialog(page).getByRole('button', { name: '浏览' }).waitFor()
    await dialog(page).getByText('点“浏览”没有反应时', { exact: false }).waitFor()
    const turned = await plain(1200, 800).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    await choose(
      named('正好.jpg', await exactly(512_000)),
      named('转过.jpg', turned),
      named('四色.jpg', await plain(800, 600).toColourspace('cmyk').jpeg().toBuffer()),
      named('改名.jpg', await plain(300, 200).png().toBuffer()),
    )
    await dialog(page).getByText('文件有 500 KB，应小于 500 KB', { exact: false }).waitFor()
    await press(dialog(page), /在本机缩小为 JPG/)
    await dialog(page).getByText('已在本机缩小：', { exact: false }).waitFor()
    await expectSound(page)
    await press(dialog(page), '上传')
    for (const name of ['正好.jpg', '转过.jpg', '四色.jpg']) await sent(name).waitFor()
    await dialog(page).getByText('文件名是 jpg，内容却是 png', { exact: false }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('link', { name: '下载 转过.jpg' }).click(),
    ])
    expect(turned.equals(await readFile(await download.path()))).toBe(true)
    await dialog(page).getByRole('button', { name: '删除 四色.jpg' }).click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '删除' }).click()
    await sent('四色.jpg').waitFor({ state: 'detached' })
    await shut(page)
    await page.getByRole('button', { name: /^预览附件：第 2 条/ }).click()
    await sent('转过.jpg').waitFor()
    expect(await dialog(page).getByRole('button', { name: /^删除/ }).count()).toBe(0)
    await shut(page)
  })

  it('each slot has its own files, which can be looked at and not deleted there [TJ-FILE-04] [TJ-FILE-05] [TJ-APPL-34]', async () => {
    await openTab(page, '个人基本信息')
    await press(page, '档案机构证明查看')
    await dialog(page).getByText('还没有上传附件').waitFor()
    await shut(page)
    await press(page, '档案机构证明上传')
    await choose(named('存档证明.jpg', await plain(640, 900).jpeg().toBuffer()))
    await press(dialog(page), '上传')
    await sent('存档证明.jpg').waitFor()
    await shut(page)
    await press(page, '身份证附件查看')
    await dialog(page).getByRole('link', { name: /^下载/ }).waitFor()
    expect([
      await sent('存档证明.jpg').count(),
      await dialog(page).getByRole('button', { name: /^删除/ }).count(),
    ]).toEqual([0, 0])
    await dialog(page).getByRole('button', { name: /^预览/ }).click()
    await expect
      .poll(() =>
        page.locator('img').evaluateAll((all) => all.some((one) => (one as HTMLImageElement).naturalWidth > 600)),
      )
      .toBe(true)
    await openDeclaration(page)
    await openTab(page, '资历信息')
    await press(page, '上传附件：职称证书附件')
    await choose(named('证书内页.jpg', await plain(640, 880).jpeg().toBuffer()))
    await press(dialog(page), '上传')
    await sent('证书内页.jpg').waitFor()
    await shut(page)
    await press(page, '查看附件：聘任文件证书附件')
    await dialog(page).getByRole('link', { name: /^下载/ }).first().waitFor()
    expect(await sent('证书内页.jpg').count()).toBe(0)
    await shut(page)
  })

  it('is changed on the page and saved again, and rows of books and patents have their buttons [TJ-APPL-43] [TJ-APPL-47] [TJ-APPL-49]', async () => {
    await openTab(page, '业绩成果情况')
    for (const text of ['第一次写的业绩。', '改过以后的业绩。']) {
      await page.getByRole('textbox', { name: /业绩成果/ }).fill(text)
      await press(page, '保存')
      await page.locator('.save-state[data-status="saved"]').waitFor()
    }
    await page.reload()
    await expect.poll(() => page.getByRole('textbox', { name: /业绩成果/ }).inputValue()).toBe('改过以后的业绩。')
    expect(await page.getByRole('button', { name: /^上传附件/ }).isEnabled()).toBe(true)
    for (const tab of ['著作情况', '专利情况']) {
      await openTab(page, tab)
      for (const name of ['修改', '删除', '上传附件'])
        expect(await page.getByRole('button', { name: new RegExp(`^${name}.*第 1 条`) }).isEnabled()).toBe(true)
    }
    await page.getByRole('button', { name: /^上传附件：第 1 条/ }).click()
    await dialog(page).getByText('已有 1 份，不能再加', { exact: false }).waitFor()
    await shut(page)
  })

  it('is asked before submitting, and everything is grey afterwards but what can only be looked at [TJ-FLOW-01] [TJ-FLOW-02] [TJ-FLOW-03] [TJ-FLOW-08]', async () => {
    await openTab(page, '个人基本信息')
    const post = page.getByLabel('行政职务').first()
    const ask = async (answer: '是' | '否') => {
      await press(page, '提交')
      await dialog(page).getByText('提交后将不可修改信息，是否提交？').waitFor()
      await dialog(page).locator('.ant-modal-footer').getByRole('button', { name: answer }).click()
    }
    await ask('否')
    await dialog(page).waitFor({ state: 'detached' })
    expect(await post.isEnabled()).toBe(true)
    await ask('是')
    await said(page, '提交成功')
    await page.getByText('各项信息现在不能修改', { exact: false }).waitFor()
    await page.reload()
    await page.getByText('各项信息现在不能修改', { exact: false }).waitFor()
    const able = (name: string) => page.getByRole('button', { name, exact: true }).isEnabled()
    for (const name of ['保存', '提交', '身份证附件上传', '档案机构证明上传'])
      expect([name, await able(name)]).toEqual([name, false])
    for (const name of ['身份证附件查看', '审批流程', '打印专业技术资格评审表'])
      expect([name, await able(name)]).toEqual([name, true])
    expect(await page.locator('.editor-form :is(input, textarea):enabled:not([type=file], [type=date])').count()).toBe(
      0,
    )
    await expectSound(page)
    await press(page, '审批流程')
    await dialog(page)
      .getByRole('row', { name: /本人 提交/ })
      .waitFor()
    await dialog(page)
      .getByRole('row', { name: /天津百利示例电机有限公司.*经办人 办理中/ })
      .waitFor()
  })
})

it('who was sent back reads by whom and why, and submits again, on a phone [TJ-FLOW-06] [TJ-FLOW-03]', async () => {
  const page = await opened('孔令宜', { width: 390, height: 844 })
  await press(page, '更多')
  await press(page, '审批流程')
  const flow = dialog(page, '审批流程').getByRole('row').filter({ hasText: '退回修改' })
  for (const words of ['天津示例口腔门诊部有限公司', '学历证明不清晰'])
    await flow.getByText(words, { exact: false }).waitFor()
  await expectSound(page)
  await shut(page)
  await openTab(page, '学历信息')
  await page.getByRole('button', { name: /^修改第 1 条/ }).click()
  await dialog(page).getByLabel('备注').fill('证明已重新扫描')
  await press(dialog(page), '保存')
  await said(page, '保存成功')
  await expectSound(page)
  await press(page, '提交')
  await dialog(page).locator('.ant-modal-footer').getByRole('button', { name: '是' }).click()
  await said(page, '提交成功')
})
