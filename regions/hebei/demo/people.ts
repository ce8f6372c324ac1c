import type { Level } from '../../../core/title.ts'

/** People of nobody's acquaintance: an index makes a name, an ID number and a telephone number, always the same. */
export type Human = { name: string; gender: '男' | '女'; idNumber: string; birthYear: number; phone: string }

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐薛雷贺倪汤滕罗毕郝安常于傅齐康'
const first = { 男: '建志明国文永海立春卫宏学德景云占', 女: '丽秀雅淑晓慧红玉春婷静雪素艳彩美' }
const second = { 男: '军强峰辉涛勇平林波伟刚民华利生东', 女: '华英敏娟霞芳玲燕萍梅洁丹宁琳颖欣' }

/** How old people are, as a rule, when they seek a title of the level. */
const ages: Record<Level, number> = {
  'junior-technician': 24,
  'junior-assistant': 25,
  intermediate: 32,
  'associate-senior': 40,
  'full-senior': 48,
}

export function human(index: number, year: number, level: Level = 'intermediate'): Human {
  const gender = index % 2 === 0 ? '女' : '男'
  const at = (text: string, step: number) => [...text][step % [...text].length] ?? ''
  const name = `${at(surnames, index * 7)}${at(first[gender], index * 5 + Math.floor(index / 16))}${at(second[gender], index * 3 + Math.floor(index / 32))}`
  const birthYear = year - ages[level] - (index % 6)
  return { name, gender, birthYear, idNumber: idNumber(index, birthYear, gender), phone: phone(index) }
}

/** 13 00 00 is the province itself: nobody is registered there. */
function idNumber(index: number, birthYear: number, gender: '男' | '女') {
  const month = String((index % 12) + 1).padStart(2, '0')
  const day = String((index % 28) + 1).padStart(2, '0')
  const order = String((Math.floor(index / 2) * 2 + (gender === '男' ? 1 : 0)) % 1000).padStart(3, '0')
  const digits = `130000${birthYear}${month}${day}${order}`
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0)
  return `${digits}${'10X98765432'[sum % 11]}`
}

/** 154 is given to no operator. */
export const phone = (index: number) => `154${String(10_000_000 + index * 37)}`
