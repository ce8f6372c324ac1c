import type { Series } from '../../core/title.ts'
import { ladder, list } from './ladder.ts'

const schoolSubjects = `小学语文 小学数学 小学英语 小学道德与法治 小学科学 小学体育 小学音乐 小学美术 小学信息科技 小学综合实践
  初中语文 初中数学 初中英语 初中道德与法治 初中历史 初中地理 初中物理 初中化学 初中生物 初中体育 初中音乐 初中美术 初中信息科技
  高中语文 高中数学 高中英语 高中思想政治 高中历史 高中地理 高中物理 高中化学 高中生物 高中体育 高中音乐 高中美术 高中信息技术
  高中通用技术 幼儿教育 特殊教育 心理健康教育 劳动教育 教学研究 电化教育 校外教育`

const universitySubjects = `哲学 理论经济学 应用经济学 法学 政治学 社会学 马克思主义理论 教育学 心理学 体育学 中国语言文学 外国语言文学
  新闻传播学 中国史 世界史 数学 物理学 化学 地理学 生物学 力学 机械工程 材料科学与工程 电气工程 电子科学与技术 信息与通信工程
  控制科学与工程 计算机科学与技术 软件工程 土木工程 水利工程 化学工程与技术 交通运输工程 环境科学与工程 食品科学与工程 作物学 园艺学
  植物保护 畜牧学 兽医学 林学 基础医学 临床医学 口腔医学 公共卫生与预防医学 中医学 中西医结合 药学 中药学 护理学 管理科学与工程
  工商管理 农林经济管理 公共管理 图书情报与档案管理 艺术学理论 音乐与舞蹈学 戏剧与影视学 美术学 设计学 思想政治教育 学生思想政治教育`

const trades = `语文 数学 英语 思想政治 体育与健康 公共艺术 历史 物理 化学 信息技术 农林牧渔类 资源环境类 能源与新能源类 土木水利类
  加工制造类 石油化工类 轻纺食品类 交通运输类 信息技术类 医药卫生类 休闲保健类 财经商贸类 旅游服务类 文化艺术类 体育与健身类
  教育类 司法服务类 公共管理与服务类`

export const teaching: Series[] = [
  {
    id: 'university-teaching',
    name: '高等学校教师',
    traits: ['teaching', 'education', 'licence'],
    titles: ladder('university-teaching', '- 助教 讲师 副教授 教授'),
    specialties: list(universitySubjects),
  },
  {
    id: 'vocational-teaching',
    name: '中等职业学校教师',
    traits: ['teaching', 'education', 'licence'],
    titles: [
      ...ladder('vocational-teaching', '- 助理讲师 讲师 高级讲师 正高级讲师'),
      ...ladder(
        'vocational-practice',
        '三级实习指导教师 二级实习指导教师 一级实习指导教师 高级实习指导教师 正高级实习指导教师',
      ),
    ],
    specialties: list(trades),
  },
  {
    id: 'technician-school-teaching',
    name: '技工院校教师',
    traits: ['teaching', 'education', 'licence'],
    titles: [
      ...ladder('technician-school-teaching', '- 助理讲师 讲师 高级讲师 正高级讲师'),
      ...ladder(
        'technician-school-practice',
        '三级实习指导教师 二级实习指导教师 一级实习指导教师 高级实习指导教师 正高级实习指导教师',
      ),
    ],
    specialties: list(
      `${trades} 机械类 电工电子类 交通类 服务类 财经商贸 农业类 能源类 化工类 冶金类 建筑类 轻工类 医药类 文化艺术 教学研究`,
    ),
  },
  {
    id: 'school-teaching',
    name: '中小学教师',
    traits: ['teaching', 'education', 'school-teaching', 'licence'],
    titles: ladder('school-teaching', '三级教师 二级教师 一级教师 高级教师 正高级教师'),
    specialties: list(schoolSubjects),
  },
]
