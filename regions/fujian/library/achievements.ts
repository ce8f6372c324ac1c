import type { Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { choice, day, long, month, number, proof, text } from '../form/field.ts'

const group = '业绩'
const list = (noun: string) => ({ max: 200, noun, order: 'newest-first' }) as const
const ranks = words('独立完成 第一 第二 第三 第四 第五 第六及以后')
const levels = words('国家级 省部级 市厅级 县处级 单位')

/** What somebody has achieved: the kinds that the criteria of plans count. */
export const achievements: Section[] = [
  {
    id: 'honours',
    heading: '获得荣誉',
    group,
    hint: '荣誉称号、表彰和奖项；科技成果奖、教学成果奖也在这里录入。',
    list: { ...list('荣誉'), newestBy: 'awardedOn' },
    fields: [
      text('name', '荣誉名称', { max: 200, wide: true, hint: '证书上的全称和等级' }),
      choice('category', '荣誉类别', words('综合表彰 专业荣誉 科技奖 教学成果奖 竞赛奖 指导奖 其他')),
      choice('level', '级别', levels),
      choice('grade', '等级', words('特等奖 一等奖 二等奖 三等奖 优秀奖 不分等级')),
      text('awarder', '颁发单位', { hint: '证书上盖章的单位' }),
      day('awardedOn', '获得时间', { hint: '按证书填写' }),
      choice('rank', '本人排名', ranks),
      text('certificate', '证书编号', { max: 60, required: false }),
      proof('证书', '荣誉证书或者表彰文件；排名不在证书上的附证明'),
    ],
  },
  {
    id: 'results',
    heading: '取得业绩',
    group,
    hint: '项目、课题、工程、成果转化和教学业绩，每项一条。',
    list: { ...list('业绩'), newestBy: 'begins' },
    fields: [
      text('name', '业绩名称', { max: 200, wide: true }),
      choice(
        'category',
        '业绩类别',
        words('科研项目 教研课题 工程项目 技术推广 成果转化 公开课（讲座） 指导青年人才 其他'),
      ),
      choice('level', '级别', levels),
      text('source', '下达（委托）单位'),
      text('number', '项目编号', { max: 60, required: false }),
      month('begins', '开始时间'),
      month('ends', '完成时间', { required: false, hint: '未完成的可不填' }),
      choice('role', '本人角色', words('主持 技术负责人 主要参与 参与')),
      choice('rank', '本人排名', ranks),
      choice('status', '完成情况', words('在研（在建） 已结题（验收） 已投入使用')),
      number('amount', '经费（合同额）', { max: 9_999_999, decimals: 2, unit: '万元', hint: '没有可不填' }),
      long('content', '本人承担的工作和成效', 800),
      proof('证明材料', '立项、合同、验收（结题）材料和能说明本人角色的材料'),
    ],
  },
  {
    id: 'papers',
    heading: '发表论文',
    group,
    hint: '在有国内统一刊号或者国际刊号的刊物上发表的论文；用稿通知不录入。',
    list: { ...list('论文'), newestBy: 'publishedOn' },
    fields: [
      text('title', '论文题目', { max: 200, wide: true, hint: '填写全称' }),
      text('journal', '刊物名称', { hint: '填写全称' }),
      text('number', '刊号', { max: 60, hint: '如 CN00-0000/TN、ISSN0000-0000' }),
      text('issue', '卷期页码', { max: 60 }),
      month('publishedOn', '发表时间'),
      choice('category', '收录情况', words('SCI SSCI EI A&HCI CSSCI CSCD 中文核心期刊 普通期刊 会议论文集')),
      choice('role', '作者身份', words('独立作者 第一作者 通讯作者 第二作者 其他作者')),
      number('words', '字数', { required: true, min: 1, max: 999_999, unit: '字' }),
      proof('论文材料', '刊物封面、目录、版权页和论文全文；收录的附检索证明'),
    ],
  },
  {
    id: 'books',
    heading: '著作',
    group,
    hint: '正式出版的著作、译著和教材。',
    list: { ...list('著作'), newestBy: 'publishedOn' },
    fields: [
      text('title', '书名', { max: 200, wide: true }),
      choice('category', '著作类别', words('专著 编著 译著 教材 工具书')),
      text('publisher', '出版社'),
      text('number', '书号', { max: 60, hint: '如 ISBN978-7-00-000000-0' }),
      month('publishedOn', '出版时间'),
      choice('role', '本人角色', words('独著 主编（第一作者） 副主编 参编')),
      number('words', '本人撰写字数', { required: true, max: 9999, decimals: 1, unit: '万字' }),
      proof('著作材料', '封面、版权页、目录和能说明本人分工的页'),
    ],
  },
  {
    id: 'patents',
    heading: '专利',
    group,
    hint: '已经授权的专利和已经登记的软件著作权。',
    list: { ...list('专利'), newestBy: 'grantedOn' },
    fields: [
      text('name', '专利名称', { max: 200, wide: true }),
      choice('category', '专利类别', words('发明专利 实用新型专利 外观设计专利 软件著作权 植物新品种权')),
      text('number', '专利号', { max: 60, hint: '按证书上的原样填写，如 ZL202110000000.0' }),
      day('grantedOn', '授权时间', { hint: '授权公告日或者登记日' }),
      text('owner', '权利人'),
      choice('rank', '本人排名', ranks),
      { id: 'applied', kind: 'yesNo', label: '是否转化应用', required: true },
      proof('专利证书', '专利（登记）证书；转化应用的附合同或者证明'),
    ],
  },
  {
    id: 'standards',
    heading: '标准',
    group,
    hint: '已经发布的标准、规范、规程、工法和图集。',
    list: { ...list('标准'), newestBy: 'issuedOn' },
    fields: [
      text('name', '标准名称', { max: 200, wide: true }),
      choice('category', '标准类别', words('国际标准 国家标准 行业标准 地方标准 团体标准 企业标准 工法')),
      text('number', '标准编号', { max: 60, hint: '如 DBJ/T13-000-2026' }),
      text('issuer', '发布单位'),
      day('issuedOn', '发布时间'),
      choice('role', '本人角色', words('主编 主要起草人 参编')),
      choice('rank', '本人排名', ranks),
      proof('标准材料', '封面、发布公告和起草人名单'),
    ],
  },
  {
    id: 'others',
    heading: '其他',
    group,
    hint: '以上各类之外的业绩，如社会兼职、人才称号、决策咨询报告、艺术作品。',
    list: { ...list('其他业绩'), newestBy: 'on' },
    fields: [
      text('name', '业绩名称', { max: 200, wide: true }),
      month('on', '取得时间'),
      text('source', '认定（采纳）单位'),
      long('content', '内容和成效', 800),
      proof('证明材料', '能说明内容和本人作用的材料'),
    ],
  },
]
