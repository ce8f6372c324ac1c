import { describe, expect, it } from 'vitest'
import { enlarged, firstCrop, fitted, leastScale } from './crop.ts'
import { ruleSentence, whyNotSend } from './rule.ts'
import { freshView, moved, scaleOf, turn, zoomed } from './view.ts'

const picture = { width: 1718, height: 1222 }
const stage = { width: 883, height: 635 }

describe('looking at a picture', () => {
  it('begins whole, and is whole again when turned', () => {
    expect(scaleOf(freshView, picture, stage)).toBeCloseTo(0.5, 2)
    expect(scaleOf(turn(freshView, 90), picture, stage)).toBeCloseTo(611 / 1718, 3)
    expect(turn(turn(turn(turn(freshView, 90), 90), 90), 90)).toEqual(freshView)
    expect(turn(freshView, -90).turn).toBe(270)
  })

  it('is enlarged by steps and never lost from sight', () => {
    const larger = zoomed(freshView, 1, 0.5)
    expect(larger.zoom).toBe(0.67)
    expect(zoomed({ ...freshView, zoom: 8 }, 1, 8).zoom).toBe(8)
    const far = moved({ ...freshView, zoom: 1 }, 9_999, -9_999, picture, stage)
    expect([far.x, far.y]).toEqual([(1718 - 883) / 2 + 40, -((1222 - 635) / 2 + 40)])
  })
})

describe('cutting a portrait', () => {
  it('always fills the frame', () => {
    for (const [width, height] of [
      [600, 840],
      [4000, 3000],
      [700, 3000],
    ] as const)
      for (const crop of [
        firstCrop(width, height),
        enlarged(firstCrop(width, height), 99, width, height),
        fitted({ x: 5, y: 5, scale: 0 }, width, height),
      ]) {
        expect(crop.x).toBeLessThanOrEqual(0)
        expect(crop.y).toBeLessThanOrEqual(0)
        expect(crop.x + crop.scale).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(crop.y + (crop.scale * height) / width).toBeGreaterThanOrEqual(7 / 5 - 1e-9)
        expect(crop.scale).toBeGreaterThanOrEqual(leastScale(width, height))
      }
  })
})

describe('what is said before anything is sent', () => {
  const rule = { types: ['jpg', 'pdf'] as const, maxBytes: 10 * 1024 * 1024, max: 20 }
  it('names the rule', () => {
    expect(ruleSentence(rule)).toBe('JPG、PDF，每份不超过 10 MB，最多 20 份')
    expect(whyNotSend({ name: '证书.JPEG', size: 10 }, rule)).toBeUndefined()
    expect(whyNotSend({ name: '总结.docx', size: 10 }, rule)).toMatch('只收 JPG、PDF')
    expect(whyNotSend({ name: '证书.jpg', size: 0 }, rule)).toMatch('空的')
    expect(whyNotSend({ name: '证书.jpg', size: rule.maxBytes + 1 }, rule)).toMatch('超过')
  })
})
