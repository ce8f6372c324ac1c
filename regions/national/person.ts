import { words } from './words.ts'

/** GB/T 3304: the 56 groups by their names there, and the two entries that registers add. */
export const ethnicGroups =
  words(`汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族
  傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族
  锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族
  珞巴族 基诺族 其他 外国血统中国籍人士`)

/** GB/T 4762. */
export const politicalStatuses =
  words(`中国共产党党员 中国共产党预备党员 中国共产主义青年团团员 中国国民党革命委员会会员 中国民主同盟盟员
  中国民主建国会会员 中国民主促进会会员 中国农工民主党党员 中国致公党党员 九三学社社员 台湾民主自治同盟盟员 无党派民主人士 群众`)

/** GB/T 4658 as far as titles tell them apart. */
export const educations = words(
  '博士研究生 硕士研究生 大学本科 大学专科 中等专科 职业高中 技工学校 普通高中 初中及以下',
)
export const degrees = words('博士 硕士 学士 无')

/** GB/T 12407. */
export const administrativeRanks =
  words(`国家级正职 国家级副职 省部级正职 省部级副职 厅局级正职 厅局级副职 县处级正职 县处级副职 乡科级正职
  乡科级副职 科员级 办事员级`)

/** 事业单位工作人员考核规定, art. 17 and 24. */
export const appraisals = words('优秀 合格 基本合格 不合格 不确定等次')
