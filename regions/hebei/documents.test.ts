import { describe, expect, it } from 'vitest'
import type { Block, Column, Place, Words } from '../../core/document.ts'
import { form } from './form.ts'
import { hebei } from './index.ts'

const { reviewForm, certificate, summarySheet, roster } = hebei.documents

/** Every place that words name, with the list section it stands in. */
const places = (words: Words): Place[] =>
  typeof words === 'string' ? [] : 'of' in words ? [words] : words.flatMap((one) => places(one))
const ofColumns = (columns: readonly Column[], list: string) =>
  columns.flatMap(({ text }) => (typeof text === 'object' && 'number' in text ? [] : places(text).map(at(list))))
const at =
  (list: string) =>
  ({ of }: Place) =>
    of.includes('.') || of.startsWith('@') ? of : `${list}.${of}`

function named(block: Block): string[] {
  if (block.block === 'list') return ofColumns(block.columns, block.of)
  if (block.block === 'cells')
    return block.rows.flat().flatMap((cell) => {
      if ('photo' in cell) return [cell.photo]
      return 'text' in cell ? places(cell.text).map(at('')) : []
    })
  if (block.block === 'certificate')
    return [block.photo, ...block.lines.flatMap(({ text }) => places(text).map(at('')))]
  if (block.block === 'cover') return block.lines.flatMap(({ text }) => places(text).map(at('')))
  return block.block === 'box' ? places(block.text).map(at('')) : []
}

const fields = new Set(form.sections.flatMap(({ id, fields }) => fields.map((field) => `${id}.${field.id}`)))

describe('the printed documents of the province', () => {
  it('name only fields that the form has', () => {
    const all = [...[reviewForm, certificate].flatMap(({ blocks }) => blocks.flatMap(named))]
    const lists = [summarySheet, roster].flatMap(({ columns }) => ofColumns(columns, ''))
    expect([...all, ...lists].filter((of) => !of.startsWith('@') && !fields.has(of))).toEqual([])
    expect(all.length).toBeGreaterThan(60)
  })
  it('put every field of the supplementary information on the summary list [HE-APPL-51] [HE-PRINT-03]', () => {
    const supplement = form.sections.find(({ id }) => id === 'supplement')
    const shown = ofColumns(summarySheet.columns, '')
    expect(supplement?.fields.length).toBeGreaterThan(3)
    for (const { id } of supplement?.fields ?? []) expect(shown).toContain(`supplement.${id}`)
  })
})
