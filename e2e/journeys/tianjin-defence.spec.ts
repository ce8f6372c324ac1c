import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { importColumns } from '../../server/import/columns.ts'
import { writeSheet } from '../../server/sheet/write.ts'
import { openBrowser } from '../browser.ts'
import { enterAs } from '../people.ts'
import { expectSound } from '../scene.ts'
import { press } from '../verbs.ts'

const browser = openBrowser()
const columns = importColumns.defences.map(({ heading }) => ({ heading, width: 30 }))
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)

const file = async (rows: readonly (readonly string[])[]) => ({
  name: '答辩安排.xlsx',
  mimeType: spreadsheet,
  buffer: await buffer(Readable.from(writeSheet({ name: '答辩安排', paper: 'a4', turned: true, columns }, rows))),
})

const ownId = async (page: Page) => (await (await page.request.get('/api/tianjin/applications')).json())[0].id

describe('a defence in Tianjin', () => {
  it('is brought in by the committee’s office, and read and printed by the doctor it calls [TJ-COMM-02] [TJ-COMM-03] [TJ-COMM-04]', async () => {
    const doctor = await browser.page({ width: 390, height: 844 })
    const { login } = await enterAs(doctor, ({ does }) => does.includes('评委会已接收'), 'tianjin')
    const office = await browser.page({ width: 1440, height: 900 })
    await enterAs(office, ({ unit, does }) => unit.includes('卫生技术系列') && does === '经办人', 'tianjin')
    await office.goto('/tianjin/committee-desk')
    await press(office, '从 Excel 导入答辩安排')
    const rows = [
      ['陈柏年', login, inTwoWeeks, '09:00-09:30', '第一会议室', '内科组', '请携带病案'],
      ['周素问', '120000197602060031', inTwoWeeks, '10:00-10:30', '第一会议室', '', ''],
    ]
    await office.locator('input[type=file]').setInputFiles(await file(rows))
    await office.getByText('成功 1 行，未导入 1 行').waitFor()
    await office.getByText('身份证号的校验位不对').waitFor()
    await expectSound(office)
    await press(office, '完成')
    await office.getByRole('cell', { name: /09:00—09:30/ }).waitFor()
    await expectSound(office)

    await doctor.goto(`/tianjin/application/${await ownId(doctor)}`)
    await press(doctor, /第 \d+ 项，共/)
    await doctor
      .locator('.editor-sheet')
      .getByRole('button', { name: /有效学历/ })
      .click()
    const after = doctor.getByRole('region', { name: '答辩安排' })
    await after.getByText('09:00—09:30').waitFor()
    await after.getByText('第一会议室').waitFor()
    await expectSound(doctor)
    await press(after, '答辩通知单')
    await doctor.locator('.paper-sheet canvas').waitFor()
    await doctor.getByRole('button', { name: '下载' }).waitFor()
    await expectSound(doctor)

    await press(office, '取消安排')
    await office.getByLabel(/^原因/).fill('会场检修，另行安排')
    await press(office, '取消安排并通知申报人')
    await office.getByText(/会场检修，另行安排/).waitFor()
    await doctor.reload()
    await after.getByText(/^暂无答辩安排/).waitFor()
    expect(await after.getByRole('button', { name: '答辩通知单' }).isDisabled()).toBe(true)
  })
})
