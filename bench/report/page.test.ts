import { describe, expect, it } from 'vitest'
import { type Report, withFigures } from './page.ts'

const report: Report = {
  machine: {
    ...{ cores: 2, processor: 'some', memoryGiB: 8, node: '20.0.0', postgres: '18.0', commit: 'abc1234' },
    load: { before: 0.1, after: 2 },
  },
  ...{
    started: '2026-03-31T10:00:00.000Z',
    seconds: 600,
    region: 'example',
    pace: { rounds: 4, seconds: 2 },
    failed: [],
  },
  measured: [
    {
      ...{ figure: 'save a section', applications: 10_000, unit: '/s', product: 1234.5, bound: 2000, ratio: 0.61725 },
      ...{ target: '≥ 60 %', reached: true, p50: 1.234, p99: 12.34, boundP50: 0.5, boundP99: 5, note: 'one | two' },
    },
  ],
}
const page = `# Head
<!-- figures: npm run figures writes what stands between these two lines -->
| old |
<!-- end of figures -->
tail
`

describe('the page of figures', () => {
  it('has the new ones where the old ones were, and keeps all else', () => {
    const written = withFigures(page, report)
    expect(written).toContain(
      '| save a section | 10,000 | 1,235 /s | 2,000 /s | 62 % | ≥ 60 % | reached | 1.23 / 12.3 (0.5 / 5) | one \\| two |',
    )
    expect(written).not.toContain('| old |')
    expect([written.startsWith('# Head\n'), written.endsWith('\ntail\n')]).toEqual([true, true])
    expect(withFigures(written, report)).toBe(written)
  })

  it('says when the machine had other things to do, and what could not be measured', () => {
    const busy = { ...report.machine, load: { before: 3, after: 4 } }
    const written = withFigures(page, { ...report, machine: busy, failed: ['log in: 500'] })
    expect(written).toContain('not quiet')
    expect(written).toContain('**Not measured:** log in: 500')
    expect(withFigures(page, report)).not.toContain('not quiet')
  })

  it('is not written where it has no place for them', () =>
    expect(() => withFigures('# Head', report)).toThrow('no place for figures'))
})
