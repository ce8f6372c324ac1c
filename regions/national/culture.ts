import type { Series } from '../../core/title.ts'
import { ladder, list } from './ladder.ts'

/** Lines of the arts whose four titles are the line's name with a grade before it. */
const artLines = {
  actor: '演员',
  musician: '演奏员',
  playwright: '编剧',
  director: '导演（编导）',
  conductor: '指挥',
  composer: '作曲',
  lyricist: '作词',
  cinematographer: '摄影（摄像）师',
  'stage-designer': '舞美设计师',
  'art-designer': '艺术创意设计师',
  artist: '美术师',
  writer: '文学创作',
  'performance-supervisor': '演出监督',
  'stage-technician': '舞台技术',
  'sound-recordist': '录音师',
  editor: '剪辑师',
} as const

export const culture: Series[] = [
  {
    id: 'journalism',
    name: '新闻',
    traits: ['licence'],
    titles: [
      ...ladder('reporter', '- 助理记者 记者 主任记者 高级记者'),
      ...ladder('news-editor', '- 助理编辑 编辑 主任编辑 高级编辑'),
    ],
    specialties: list(
      '文字记者 摄影记者 摄像记者 文字编辑 图片编辑 音视频编辑 新媒体采编 新闻评论 报纸编辑 通讯社采编',
    ),
  },
  {
    id: 'publishing',
    name: '出版',
    traits: ['by-examination', 'licence'],
    titles: [
      ...ladder('publishing-editor', '- 助理编辑 编辑 副编审 编审'),
      ...ladder('technical-editor', '- 助理技术编辑 技术编辑 - -'),
      ...ladder('proofreader', '- 二级校对 一级校对 - -'),
    ],
    specialties: list('图书编辑 期刊编辑 音像电子编辑 数字出版 网络出版 技术编辑 装帧设计 校对'),
  },
  {
    id: 'library',
    name: '图书资料',
    traits: [],
    titles: ladder('library', '管理员 助理馆员 馆员 副研究馆员 研究馆员'),
    specialties: list('图书馆 资料 情报 文献整理 古籍保护 数字资源 读者服务 群众文化 文化馆'),
  },
  {
    id: 'museum',
    name: '文物博物',
    traits: [],
    titles: ladder('museum', '- 助理馆员 馆员 副研究馆员 研究馆员'),
    specialties: list('文物博物馆研究 文物保护 文物考古 文物利用 文物修复 陈列展览 古建筑保护 藏品管理 社会教育'),
  },
  {
    id: 'archives',
    name: '档案',
    traits: [],
    titles: ladder('archives', '管理员 助理馆员 馆员 副研究馆员 研究馆员'),
    specialties: list('档案管理 档案编研 档案保护技术 档案信息化 档案法治宣传 企业档案 科技档案 城建档案'),
  },
  {
    id: 'crafts',
    name: '工艺美术',
    traits: [],
    titles: ladder('crafts', '工艺美术员 助理工艺美术师 工艺美术师 高级工艺美术师 正高级工艺美术师'),
    specialties:
      list(`雕塑 石雕 玉雕 木雕 内画 陶瓷 金属工艺 漆器 编织 刺绣 剪纸 皮影 年画 花丝镶嵌 景泰蓝 家具 印染 服饰 首饰 工艺设计
      文化创意`),
  },
  {
    id: 'sports',
    name: '体育',
    traits: [],
    titles: [
      ...ladder('coach', '- 初级教练 中级教练 高级教练 国家级教练'),
      ...ladder('athletic-trainer', '- 初级运动防护师 中级运动防护师 高级运动防护师 国家级运动防护师'),
    ],
    specialties:
      list(`田径 游泳 体操 艺术体操 蹦床 举重 摔跤 柔道 拳击 跆拳道 武术 射击 射箭 击剑 自行车 赛艇 皮划艇 帆船 足球 篮球 排球
      乒乓球 羽毛球 网球 手球 曲棍球 棒垒球 橄榄球 马术 现代五项 铁人三项 滑雪 滑冰 冰球 冰壶 围棋 国际象棋 中国象棋 运动防护 体能训练`),
  },
  {
    id: 'translation',
    name: '翻译',
    traits: ['by-examination', 'exam-plus-review'],
    titles: ladder('translation', '- 三级翻译 二级翻译 一级翻译 译审'),
    specialties: list('英语 日语 俄语 德语 法语 西班牙语 阿拉伯语 朝鲜语 葡萄牙语 意大利语 民族语文 手语'),
  },
  {
    id: 'broadcasting',
    name: '播音主持',
    traits: ['licence'],
    titles: ladder('broadcasting', '- 二级播音员主持人 一级播音员主持人 主任播音员主持人 播音指导'),
    specialties: list('播音 主持 新闻播音 综艺主持 体育解说 网络视听主持'),
  },
  {
    id: 'arts',
    name: '艺术',
    traits: [],
    titles: Object.entries(artLines).flatMap(([line, name]) =>
      ladder(line, ['-', `四级${name}`, `三级${name}`, `二级${name}`, `一级${name}`].join(' ')),
    ),
    specialties:
      list(`戏曲表演 话剧表演 歌剧表演 舞蹈表演 声乐 器乐演奏 民族器乐 西洋器乐 曲艺 杂技 魔术 木偶 皮影 影视表演 编剧 导演 编导
      指挥 作曲 作词 摄影 摄像 舞台美术 灯光 音响 服装 化妆 道具 中国画 油画 版画 雕塑 书法 艺术设计 动漫游戏 文学创作 网络文学 演出监督
      录音 剪辑`),
  },
]
