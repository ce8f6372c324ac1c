import { expect, it } from 'vitest'
import { example } from '../regions/example/index.ts'
import { library } from '../regions/example/library.ts'
import type { Answers } from './condition.ts'
import { defineDocument } from './document.ts'
import { importedRow, importedSection } from './imported.ts'
import { lay } from './lay.ts'
import type { Proceedings } from './proceedings.ts'

const list = { max: 5, noun: '业绩', order: 'by-hand' } as const
const heading = '公开发表论文'
const papers = importedSection(library, { id: 'one', heading, group: '能力条件', kinds: ['papers'], list })
const mixed = importedSection(library, {
  id: 'two',
  heading: '其他',
  group: '其他',
  kinds: ['honours', 'papers'],
  list,
})
const work = importedSection(library, { id: 'work', heading: '经历', group: '经历', kinds: ['employment'], list })
const [own] = example.forms
if (!own) throw new Error('the example has no form')
const form = { ...own, sections: [papers, mixed, work, { ...papers, id: 'hidden' }] }

const document = defineDocument({
  id: 'achievements',
  name: '业绩',
  paper: 'a4',
  turned: false,
  foot: '',
  blocks: [{ block: 'achievements', except: ['work'], widths: [10, 20, 70], empty: '无' }],
})
const file = { file: 1, name: '论文.pdf', type: 'pdf', bytes: 1, sha256: 'a' } as const
const paper = {
  kind: 'papers',
  entry: 3,
  version: 1,
  value: { title: '梁的裂缝', published: '2025-04', proof: [file] },
}
const honour = { kind: 'honours', entry: 4, version: 1, value: { name: '先进工作者' } }

const tables = (answers: Answers) => {
  const snapshot = { form, answers, known: {}, undertaking: { version: '1', text: '' }, files: [], on: '2026-03-31' }
  const { blocks } = lay(document, { snapshot: { ...snapshot, on: '2026-03-31' }, proceedings: {} as Proceedings })
  return blocks.flatMap((block) =>
    block.block === 'table'
      ? [[block.headings.map(({ text }) => text), ...block.rows.map((row) => row.map(({ text }) => text))]]
      : [],
  )
}

it('prints each list that a plan takes over, its name on every page, and all of an entry but its evidence', () =>
  expect(
    tables({
      one: [importedRow(papers, paper)],
      two: [importedRow(mixed, honour), importedRow(mixed, paper)],
      work: [],
    }),
  ).toEqual([
    [['能力条件　公开发表论文'], ['1', '论文题目：梁的裂缝；发表时间：2025年4月']],
    [['其他'], ['1', '获得荣誉', '荣誉名称：先进工作者'], ['2', '发表论文', '论文题目：梁的裂缝；发表时间：2025年4月']],
  ]))

it('says so where nothing was taken over', () =>
  expect(tables({ one: [] })).toEqual([[['能力条件　公开发表论文'], ['无']]]))
