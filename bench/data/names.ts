import { chance, oneOf, weighted } from './random.ts'

/** As they are met in a province: three names make a fifth of the people, and some are rare or have two characters. */
const common: readonly (readonly [string, number])[] = [
  ['王', 72],
  ['李', 71],
  ['张', 68],
  ['刘', 54],
  ['陈', 45],
  ['杨', 31],
  ['赵', 29],
  ['黄', 22],
  ['周', 20],
  ['吴', 19],
  ['徐', 17],
  ['孙', 16],
  ['胡', 13],
  ['朱', 13],
  ['高', 12],
  ['林', 12],
  ['何', 11],
  ['郭', 11],
  ['马', 10],
  ['罗', 10],
]
const usual = [
  ...'梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const rare = [...'单仇查解区盖朴乐翟覃佟宓亓仝禹缪郗逄笪綦']
const double = ['欧阳', '上官', '司马', '诸葛', '尉迟', '皇甫', '令狐', '慕容', '东方', '夏侯', '公孙', '长孙']

const surname = weighted([
  ...common,
  ...usual.map((one) => [one, 4] as const),
  ...rare.map((one) => [one, 0.4] as const),
  ...double.map((one) => [one, one === '欧阳' ? 0.8 : 0.2] as const),
])

const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海波晓春燕鹏飞宇浩然子涵雨欣怡梓轩思远家豪佳琪俊峰雪梅淑贞永福德才长庆立新少云凤琴翠莲素珍景行知秋若曦长乐重阳行之晨曦亦菲冠宇星辰喆堃翊彧',
]

/** People of nobody's acquaintance. */
export function nameOf(person: number): string {
  const first = oneOf(given, chance(person, 12))
  const second = chance(person, 13) < 0.14 ? '' : oneOf(given, chance(person, 14))
  return surname(chance(person, 11)) + first + second
}
