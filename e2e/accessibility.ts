import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What an accessibility scan (WCAG 2.1 AA) finds serious on the page as it stands: nothing, it is to be hoped. */
export async function seriousFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    // A list closes some tasks after the key that closes it.
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 1000 }))
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      resultTypes: ['violations'],
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  })
}
