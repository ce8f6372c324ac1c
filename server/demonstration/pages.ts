import type { Evidence } from '../../core/demonstration.ts'
import type { Press } from './evidence.ts'
import type { Paper } from './paper.ts'
import { portrait } from './portrait.ts'

/** The page as somebody would have scanned or photographed it. */
export function drawn(press: Press, page: Evidence, holder: { name: string; gender: '男' | '女' }): Promise<Buffer> {
  if (page.heading === '照片') return portrait(holder)
  const paper = paperOf(page)
  if (page.type === 'pdf') return press.pdf(paper)
  return page.page.startsWith('手持') ? press.held(paper, holder) : press.jpeg(paper)
}

/** Certificates have a frame; lines that name something become a table; other lines a letter. */
function paperOf({ heading, lines }: Evidence): Paper {
  const named = lines.map((line) => line.split('：') as [string, string])
  if (/证书$|合格证$/.test(heading))
    return {
      layout: 'certificate',
      tone: heading.includes('荣誉') ? 'red' : 'gold',
      heading,
      text: lines[0] ?? '',
      notes: lines.slice(1),
      signed: '发证机关',
    }
  if (named.every((parts) => parts.length === 2))
    return { layout: 'sheet', heading, rows: named, opinions: [['单位意见', '情况属实。']] }
  return { layout: 'letter', heading, paragraphs: lines, signed: '（盖章）' }
}
