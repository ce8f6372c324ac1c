import type { Page } from 'playwright-core'
import sharp from 'sharp'

export type Paper = { name: string; mimeType: string; buffer: Buffer }

/** A photographed paper: its heading can be read, and no two are alike. */
export async function picture(heading: string, lines: readonly string[] = []): Promise<Paper> {
  const text = [heading, ...lines]
    .map((line, index) => `<text x="50" y="${140 + index * 70}" font-size="${index ? 26 : 40}">${line}</text>`)
    .join('')
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="1000"><rect width="720" height="1000" fill="#fffdf6"/>
    <rect x="24" y="24" width="672" height="952" fill="none" stroke="#8a1c1c" stroke-width="4"/>${text}</svg>`
  return {
    name: `${heading.slice(0, 40)}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await sharp(Buffer.from(drawn)).jpeg({ quality: 70 }).toBuffer(),
  }
}

export async function portrait(): Promise<Paper> {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="840"><rect width="600" height="840" fill="#2f6fb7"/>
    <ellipse cx="300" cy="330" rx="130" ry="170" fill="#e8c4a0"/><path d="M60 840 q60 -300 240 -300 q180 0 240 300" fill="#26303c"/></svg>`
  return {
    name: '照片.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp(Buffer.from(drawn)).jpeg({ quality: 85 }).toBuffer(),
  }
}

/** A real PDF, printed by the browser itself. */
export async function printed(page: Page, heading: string): Promise<Paper> {
  const sheet = await page.context().newPage()
  await sheet.setContent(`<h1>${heading}</h1><p>本人任现职以来的专业技术工作情况总结如下。</p>`)
  const buffer = await sheet.pdf({ format: 'A4' })
  await sheet.close()
  return { name: `${heading}.pdf`, mimeType: 'application/pdf', buffer }
}
