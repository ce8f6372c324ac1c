import { describe, expect, it } from 'vitest'
import { isGranted } from '../../core/route.ts'
import { divisions } from './divisions.ts'
import { shandong } from './index.ts'

describe('the pack of Shandong', () => {
  it('has the sixteen cities and 136 counties of GB/T 2260, each once under its city [SD-AUTH-09]', () => {
    const cities = divisions.filter(({ code }) => code.endsWith('00'))
    expect([cities.length, divisions.length - cities.length]).toEqual([16, 136])
    expect(new Set(divisions.map(({ code }) => code)).size).toBe(152)
    expect(new Set(divisions.map(({ name }) => name)).size).toBe(152)
    for (const { code, name } of divisions) {
      expect(code).toMatch(/^37(0[1-9]|1[0-7])[0-9]{2}$/)
      expect(name.startsWith(cities.find((city) => city.code === `${code.slice(0, 4)}00`)?.name ?? '-'), name).toBe(
        true,
      )
    }
    expect(divisions).toContainEqual({ code: '370102', name: '济南市历下区' })
    expect(divisions).toContainEqual({ code: '370403', name: '枣庄市薛城区' })
    expect(divisions).toContainEqual({ code: '371728', name: '菏泽市东明县' })
  })

  it('gives every unit what its one account needs, and a bureau what it decides about units', () => {
    const of = (kind: string, role: string) =>
      shandong.permissions
        .filter((one) => one.role === role && (one.kinds?.includes(kind) ?? true))
        .map(({ capability }) => capability)
    expect(of('work-unit', 'officer')).toEqual([
      'check',
      'forward',
      'ask-route',
      'grant-route',
      'publicise',
      'give-opinion',
    ])
    expect(of('work-unit', 'approver')).toEqual([])
    for (const kind of ['province-office', 'city-office', 'county-office'])
      expect(of(kind, 'officer')).toContain('grant-permission')
  })

  it('lets the province’s bureau take 高级 only, and a work unit nobody', () => {
    const { route } = shandong.policy
    if (!isGranted(route)) throw new Error('routes are granted')
    expect(route.takes['province-office']).toEqual(['associate-senior', 'full-senior'])
    expect(route.takes['county-office']).toContain('intermediate')
    expect(route.takes['work-unit']).toBeUndefined()
  })

  it('calls its pages as the manual does [SD-HOME-03]', () => {
    const { entrance, undertaking } = shandong.words
    expect(entrance).toEqual({ icon: '专业技术职称', heading: '职称系统会员管理', begin: '新增申报信息' })
    expect(undertaking.first).toEqual({ heading: '职称申报承诺书', agree: '我同意' })
    expect(shandong.forms[0]?.manner?.following).toEqual({ submit: '确认申报', flow: '状态跟踪' })
  })

  it('has three ways under the manual’s names [SD-APPL-04]', () =>
    expect(shandong.ways.map(({ label }) => label)).toEqual(['正常晋升', '破格', '改系列']))
})
