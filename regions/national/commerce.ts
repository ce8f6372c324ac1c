import type { Series } from '../../core/title.ts'
import { ladder, list } from './ladder.ts'

const examined = ['finance', 'by-examination', 'exam-plus-review']

export const commerce: Series[] = [
  {
    id: 'accounting',
    name: '会计',
    traits: examined,
    titles: ladder('accounting', '- 助理会计师 会计师 高级会计师 正高级会计师'),
    specialties: list('会计 企业会计 行政事业会计 管理会计 财务管理 会计信息化 注册会计师业务'),
  },
  {
    id: 'auditing',
    name: '审计',
    traits: examined,
    titles: ladder('auditing', '- 助理审计师 审计师 高级审计师 正高级审计师'),
    specialties: list('国家审计 内部审计 社会审计 工程审计 信息系统审计'),
  },
  {
    id: 'statistics',
    name: '统计',
    traits: examined,
    titles: ladder('statistics', '- 助理统计师 统计师 高级统计师 正高级统计师'),
    specialties: list('统计 统计调查 统计分析 经济普查 统计信息化'),
  },
  {
    id: 'economics',
    name: '经济',
    traits: examined,
    titles: [
      ...ladder('economics', '- 助理经济师 经济师 高级经济师 正高级经济师'),
      ...ladder('human-resources', '- 助理人力资源管理师 人力资源管理师 高级人力资源管理师 正高级人力资源管理师'),
      ...ladder('intellectual-property', '- 助理知识产权师 知识产权师 高级知识产权师 正高级知识产权师'),
    ],
    specialties: list(
      '工商管理 农业经济 财政税收 金融 保险 运输经济 人力资源管理 旅游经济 建筑与房地产经济 知识产权 电子商务 物流管理',
    ),
  },
  {
    id: 'public-legal',
    name: '公共法律服务',
    traits: ['licence'],
    titles: [
      ...ladder('lawyer', '- 四级律师 三级律师 二级律师 一级律师'),
      ...ladder('notary', '- 四级公证员 三级公证员 二级公证员 一级公证员'),
      ...ladder('forensic-physician', '- 法医师 主检法医师 副主任法医师 主任法医师'),
      ...ladder('forensic-engineer', '- 助理司法鉴定工程师 司法鉴定工程师 高级司法鉴定工程师 正高级司法鉴定工程师'),
    ],
    specialties: list(
      '律师 公证 法医病理鉴定 法医临床鉴定 法医精神病鉴定 法医物证鉴定 法医毒物鉴定 物证鉴定 声像资料鉴定 环境损害鉴定',
    ),
  },
  {
    id: 'ships',
    name: '船舶专业技术',
    traits: ['licence'],
    titles: [
      ...ladder('deck', '驾驶员 助理驾驶员 中级驾驶员 高级船长 正高级船长'),
      ...ladder('marine-engine', '轮机员 助理轮机员 中级轮机员 高级轮机长 正高级轮机长'),
      ...ladder('marine-electrics', '电子员 助理电子员 中级电子员 高级电子员 正高级电子员'),
      ...ladder('pilotage', '引航员 助理引航员 中级引航员 高级引航员 正高级引航员'),
    ],
    specialties: list('船舶驾驶 船舶轮机 船舶电子电气 引航'),
  },
  {
    id: 'aviation',
    name: '民用航空飞行技术',
    traits: ['licence'],
    titles: [
      ...ladder('pilot', '- 三级飞行员 二级飞行员 一级飞行员 正高级飞行员'),
      ...ladder('navigator', '- 三级领航员 二级领航员 一级领航员 正高级领航员'),
      ...ladder('flight-radio', '- 三级飞行通信员 二级飞行通信员 一级飞行通信员 正高级飞行通信员'),
      ...ladder('flight-engineer', '- 三级飞行机械员 二级飞行机械员 一级飞行机械员 正高级飞行机械员'),
    ],
    specialties: list('飞行驾驶 飞行领航 飞行通信 飞行机械'),
  },
]
