import type { Page } from 'playwright-core'
import { picture } from '../papers.ts'
import { chooseIn, dialog, press } from '../verbs.ts'

/** 新增 in the library: typed by hand into its window, and kept. */
export async function enterAchievement(page: Page, typed: Readonly<Record<string, string>>) {
  const window = dialog(page, /^新增/)
  for (const [name, text] of Object.entries(typed)) {
    const list = window.getByRole('combobox', { name, exact: true })
    const box = window.getByRole('textbox', { name, exact: true })
    await list
      .or(box)
      .or(window.getByRole('spinbutton', { name, exact: true }))
      .first()
      .waitFor()
    if (await list.count()) await chooseIn(list, text)
    else await ((await box.count()) ? box : window.getByRole('spinbutton', { name, exact: true })).fill(text)
  }
  await press(window, '保存')
  await window.waitFor({ state: 'hidden' })
}

/** One more paper into the window that is open, and 完成. */
export async function prove(page: Page, label: string, heading: string) {
  const window = dialog(page, '佐证材料')
  const paper = await picture(heading)
  await window.getByLabel(`${label} 选取文件`).setInputFiles(paper)
  await window.getByRole('button', { name: `删除 ${paper.name}` }).waitFor()
  await press(window, '完成')
  await window.waitFor({ state: 'hidden' })
}
