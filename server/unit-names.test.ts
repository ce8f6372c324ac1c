import { describe, expect, it } from 'vitest'
import { read, seek } from './unit-names.ts'

describe('how a unit is found', () => {
  it('by characters, full pinyin and initials', () => {
    expect(read('天津百利机械装备集团有限公司')).toMatchObject({
      written: '天津百利机械装备集团有限公司',
      pinyin: 'tianjinbailijixiezhuangbeijituanyouxiangongsi',
      initials: 'tjbljxzbjtyxgs',
    })
  })
  it('whatever the width, the case and the marks', () =>
    expect(read('天津市（和平）第21中学 Ａ区').written).toBe('天津市和平第21中学a区'))
  it('by both readings where a place’s name runs into the next word', () =>
    expect(read('天津市长征医院').pinyin.split(' ')).toContain('tianjinshichangzhengyiyuan'))
  it('looks for letters in all three, and for one sign nowhere', () => {
    expect(seek('BaiLi').map((one) => one.in)).toEqual(['written', 'initials', 'pinyin'])
    expect(seek('百利').map((one) => one.in)).toEqual(['written'])
    expect(seek('%')).toEqual([])
  })
})
