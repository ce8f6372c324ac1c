import type { Cell, Column, Line, Words } from '../../../core/document.ts'

export const seal = '（公章）'
export const blankDay = '　　　年　　月　　日'

export const column = (heading: string, width: number, text: Words): Column => ({ heading, width, text })
export const centred = (heading: string, width: number, text: Words): Column => ({
  heading,
  width,
  text,
  centred: true,
})
export const label = (text: string, span?: number): Cell => ({ label: text, ...(span && { span }) })
export const text = (of: string, span?: number): Cell => ({ text: { of }, ...(span && { span }) })
export const line = (name: string, of: string): Line => ({ label: name, text: { of } })
export const period: Words = [{ of: 'begins' }, '至', { of: 'ends', otherwise: '今' }]
