import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readContent } from '../files/content.ts'
import { diploma } from './certificates.ts'
import { openPress } from './evidence.ts'
import { portrait } from './portrait.ts'
import { appraisal, article, letter, pledge } from './records.ts'

const lin = { name: '林晓𠮷', gender: '女' } as const
const study = {
  school: '某某大学',
  major: '机械工程',
  from: '2008-09',
  to: '2012-06-30',
  degree: '普通高等学校本科',
  number: '1',
}
const press = openPress()
const folder = await mkdtemp(join(tmpdir(), 'evidence-'))

describe('evidence for demonstrations', () => {
  it('is the same for the same person, and another for another', async () => {
    const first = await press.jpeg(diploma(lin, study))
    expect((await openPress().jpeg(diploma(lin, study))).equals(first)).toBe(true)
    expect((await press.jpeg(diploma({ ...lin, name: '林晓吉' }, study))).equals(first)).toBe(false)
    expect((await portrait(lin)).equals(await portrait(lin))).toBe(true)
  })

  it('has letters on it, whatever fonts the machine has', async () => {
    const { width = 0, height = 0 } = await sharp(await press.jpeg(diploma(lin, study))).metadata()
    expect([width, height]).toEqual([1302, 926])
    const heading = await sharp(await press.jpeg(diploma(lin, study)))
      .extract({ left: 300, top: 106, width: 680, height: 91 })
      .stats()
    expect(heading.channels[0]?.min).toBeLessThan(80)
  })

  it('passes the checks that uploads pass', async () => {
    const made = {
      'a.jpg': await press.jpeg(appraisal(lin, { unit: '某单位', post: '工程师', year: 2024, grade: '合格' })),
      'b.jpg': await press.jpeg(
        article(lin, { heading: '某某研究', journal: '某刊', issue: '2023年第1期', unit: '某单位' }),
      ),
      'c.jpg': await press.held(pledge(lin, '2026-04-01'), lin),
      'd.jpg': await portrait(lin),
      'e.pdf': await press.pdf(letter('工作总结', ['一、概况', '二、业绩'], '某单位', '2026-03-01')),
    }
    for (const [name, content] of Object.entries(made)) {
      await writeFile(join(folder, name), content)
      expect(await readContent(join(folder, name), name, ['jpg', 'pdf'])).toMatchObject({ bytes: content.length })
      expect(content.length).toBeLessThan(500 * 1024)
    }
  })
})
