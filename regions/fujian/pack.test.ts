import { describe, expect, it } from 'vitest'
import type { OrganisationId } from '../../core/id.ts'
import type { Organisation } from '../../core/organisation.ts'
import { desks } from '../../core/route.ts'
import { demonstration } from './demo/demonstration.ts'
import { fujian } from './index.ts'

const { organisations } = demonstration(2026)
const ids = new Map(organisations.map(({ key }, index) => [key, (index + 1) as OrganisationId]))

/** The unit first, the root last. */
function chainOf(key: string | undefined): Organisation[] {
  const one = organisations.find((unit) => unit.key === key)
  const id = ids.get(key ?? '')
  return one && id ? [{ ...one, id, autonomousSeries: [] } as unknown as Organisation, ...chainOf(one.parent)] : []
}
const nameOf = (id: OrganisationId) => organisations.find(({ key }) => ids.get(key) === id)?.name

const passes = (unit: string, organiser: string) => {
  const office = ids.get(organiser)
  if (!office) throw new Error(`no unit ${organiser}`)
  const all = desks(fujian.policy.route, chainOf(unit), { level: 'intermediate', autonomous: false, organiser: office })
  return all.map(({ office, role }) => `${nameOf(office)} ${role}`)
}
const both = (...offices: string[]) => offices.flatMap((one) => [`${one} officer`, `${one} approver`])

describe('the way of a declaration', () => {
  it('is the unit, its supervising departments, and the unit that organises the plan, once each [FJ-FLOW-01]', () => {
    expect(passes('primary-school', 'fuzhou-education')).toEqual(
      both('福州市鼓楼区示例小学', '鼓楼区教育局', '福州市教育局'),
    )
    expect(passes('school', 'fuzhou-education')).toEqual(both('福州市示例中学', '福州市教育局'))
    expect(passes('builders', 'housing')).toEqual(
      both('福建示例建筑工程有限公司', '福建示例建工集团有限责任公司', '福建省住房和城乡建设厅'),
    )
    expect(passes('software', 'housing')).toEqual(
      both('福州示例软件有限公司', '鼓楼区人才服务中心', '福建省住房和城乡建设厅'),
    )
  })

  it('lets whoever may organise a plan do all that is done where its route ends', () => {
    const holders = (capability: string) => fujian.permissions.find((one) => one.capability === capability)?.kinds
    for (const capability of ['publicise', 'entrust-intermediate', 'entrust-senior', 'check-expert'])
      expect(holders(capability)).toEqual(holders('convene'))
    expect(holders('check-achievements')).toBeUndefined()
  })
})

describe('the pack of Fujian', () => {
  it('is called as the manual calls it, and recommends its two browsers first [FJ-ENV-01]', () => {
    expect(fujian.site).toBe('福建省职称申报评审管理平台')
    expect(fujian.words.browsers.slice(0, 2).join()).toMatch(/谷歌浏览器.*360 安全浏览器极速模式/)
  })

  it('sends people to 闽政通 and lets nobody change what it tells of a person', () => {
    const { opened, provider } = fujian.accounts
    expect([opened, provider?.people?.label, provider?.units?.label]).toEqual(['by-provider', '前往闽政通', '法人登录'])
    expect(provider?.people?.fixed).toEqual(['name', 'idNumber', 'gender', 'birthday'])
  })

  it('knows three ways of declaring, under one name each [FJ-PLAN-13]', () =>
    expect(fujian.ways.map(({ label }) => label)).toEqual(['常规申报', '破格申报', '转评申报']))

  it('begins every plan with the three parts of the manual [FJ-APPL-20]', () =>
    expect(fujian.designing?.parts.map(({ name }) => name)).toEqual(['能力条件', '业绩条件', '教科研条件']))

  it('has the nine cities and 平潭 below the province, each with a title office', () =>
    expect(
      organisations.filter(({ kind }) => kind === 'city-office').map(({ name }) => name.replace('职称办', '')),
    ).toEqual('福州市 厦门市 莆田市 三明市 泉州市 漳州市 南平市 龙岩市 宁德市 平潭综合实验区'.split(' ')))
})

describe('the library', () => {
  const headings = fujian.library?.form.sections.map(({ heading }) => heading)

  it('has the kinds of the manual, common to all series, and those of 卫生系列 [FJ-LIB-03]', () =>
    expect(headings).toEqual(
      '工作经历 教育经历 继续教育 年度考核 获得荣誉 取得业绩 发表论文 著作 专利 标准 其他 临床工作量 手术和技术项目 病案和专题报告'.split(
        ' ',
      ),
    ))

  it('wants proof of every entry, and says on its own page how it is filled in [FJ-LIB-05]', () => {
    for (const { id, fields } of fujian.library?.form.sections ?? [])
      expect(
        fields.filter(({ kind, required }) => kind === 'files' && required === true).map((field) => field.id),
        id,
      ).toEqual(['proof'])
    const guide = fujian.library?.guide.join('\n') ?? ''
    for (const words of ['草稿、待审核、审核通过、退回', '只有单位审核通过的业绩才能', '申报其他系列的无需录入'])
      expect(guide).toContain(words)
  })
})
