import type { Section } from '../../../core/form.ts'
import { holdsTitle, series, words } from './field.ts'

const known = (name: string) => ({ prefill: `$${name}`, readonlyWhen: { field: `$${name}`, filled: true } })

export const services = {
  xinjiang: '援疆',
  tibet: '援藏',
  abroad: '援外',
  epidemic: '医务人员抗疫一线',
  teaching: '支教一年',
  medical: '支医',
} as const

const nations =
  `汉族 满族 回族 蒙古族 壮族 维吾尔族 苗族 彝族 土家族 藏族 侗族 布依族 朝鲜族 白族 瑶族 哈尼族 哈萨克族 黎族 傣族 畲族 傈僳族 仡佬族
 东乡族 拉祜族 水族 佤族 纳西族 羌族 土族 仫佬族 锡伯族 柯尔克孜族 达斡尔族 景颇族 毛南族 撒拉族 布朗族 塔吉克族 阿昌族 普米族 鄂温克族
 怒族 京族 基诺族 德昂族 保安族 俄罗斯族 裕固族 乌孜别克族 门巴族 鄂伦春族 独龙族 塔塔尔族 赫哲族 高山族 珞巴族`.replace(
    /\s+/g,
    ' ',
  )

/** Which plain personal data the review form needs beside the manual's own is not shown there: those usual in an archive. */
export const person: Section[] = [
  {
    id: 'person',
    heading: '个人基本信息',
    group: '基本情况',
    hint: '“照片”和“性别”用于证书信息显示；姓名、性别、身份证号、社保卡预留电话与社保卡信息关联。',
    fields: [
      {
        id: 'photo',
        kind: 'photo',
        label: '照片',
        required: true,
        maxBytes: 2 * 1024 * 1024,
        hint: '近期免冠证件照，印制在证书上',
      },
      { id: 'name', kind: 'text', label: '姓名', required: true, max: 30, ...known('name') },
      {
        id: 'gender',
        kind: 'choice',
        label: '性别',
        required: true,
        options: words('男 女'),
        hint: '印制在证书上',
        ...known('gender'),
      },
      { id: 'idNumber', kind: 'idNumber', label: '身份证号', required: true, sensitive: true, ...known('idNumber') },
      { id: 'birthday', kind: 'derived', label: '出生日期', from: 'idNumber', take: 'birthday' },
      {
        id: 'cardPhone',
        kind: 'phone',
        label: '社保卡预留电话',
        required: true,
        sensitive: true,
        hint: '如有变化，请在个人中心更改',
        ...known('phone'),
      },
      { id: 'nation', kind: 'choice', label: '民族', required: true, options: words(nations) },
      {
        id: 'politicalStatus',
        kind: 'choice',
        label: '政治面貌',
        required: true,
        options: words('中共党员 中共预备党员 共青团员 民主党派 无党派人士 群众'),
      },
      { id: 'workingSince', kind: 'month', label: '参加工作时间', required: true, notAfterToday: true },
      { id: 'reviewMode', kind: 'derived', label: '评审方式', from: 'declaration.mode', take: 'label' },
      { id: 'way', kind: 'derived', label: '申报方式', from: 'declaration.way', take: 'label' },
      { id: 'series', kind: 'derived', label: '申报系列', from: 'declaration.series', take: 'label' },
      { id: 'title', kind: 'derived', label: '申报资格', from: 'declaration.title', take: 'label' },
      { id: 'specialty', kind: 'derived', label: '申报专业', from: 'declaration.specialty', take: 'label' },
      {
        id: 'summary',
        kind: 'longText',
        label: '工作总结摘要',
        required: true,
        advised: 800,
        max: 2000,
        wide: true,
        hint: '总结本人专业技术水平、能力、业绩等情况，800 字左右。即《河北省专业技术职务任职资格评审表》中“专业技术工作小结”内容，请认真填写，避免出现错别字。',
      },
    ],
  },
  {
    id: 'present',
    heading: '申报人现状',
    group: '基本情况',
    fields: [
      {
        id: 'workUnit',
        kind: 'organisation',
        label: '现工作单位',
        required: true,
        prefill: '$organisation',
        hint: '印制在证书上',
      },
      {
        id: 'schoolLocation',
        kind: 'choice',
        label: '中小学教师系列工作单位所在地类别',
        required: true,
        shownWhen: series('school-teaching'),
        options: words('城区 镇区 乡村'),
      },
      {
        id: 'education',
        kind: 'choice',
        label: '学历',
        required: true,
        options: words('中专 高职高专 本科 硕士 博士 其他'),
        hint: '即第一学历',
      },
      { id: 'major', kind: 'text', label: '所学专业', required: true, max: 60, hint: '即学历专业' },
      { id: 'degree', kind: 'choice', label: '学位', required: true, options: words('学士 硕士 博士 无') },
      {
        id: 'adminPost',
        kind: 'text',
        label: '行政职务名称',
        required: true,
        max: 60,
        hint: '指现任行政职务的名称，如没有请填写“无”',
      },
      {
        id: 'adminRank',
        kind: 'text',
        label: '行政职务级别',
        required: true,
        max: 30,
        hint: '指任命的行政职务级别，如没有请填写“无”',
      },
      { id: 'holdsTitle', kind: 'yesNo', label: '是否已有专业技术职务任职资格', required: true },
      {
        id: 'currentSeries',
        kind: 'choice',
        label: '现职称系列',
        required: true,
        shownWhen: holdsTitle,
        optionsFrom: 'series',
      },
      {
        id: 'currentTitle',
        kind: 'choice',
        label: '现专业技术职务',
        required: true,
        shownWhen: holdsTitle,
        optionsFrom: 'titles',
        under: 'currentSeries',
      },
      {
        id: 'currentTitleOn',
        kind: 'day',
        label: '现任职资格取得时间',
        required: true,
        shownWhen: holdsTitle,
        notAfterToday: true,
      },
      {
        id: 'yearsInSpecialty',
        kind: 'number',
        label: '现从事专业年限',
        required: true,
        min: 0,
        max: 60,
        unit: '年',
        hint: '现任职资格至今累计的年限',
      },
      {
        id: 'services',
        kind: 'choices',
        label: '服务经历',
        options: Object.entries(services).map(([value, label]) => ({ value, label })),
        wide: true,
        hint: '有下列经历的请勾选，并须在“专业技术工作经历”中填写',
      },
    ],
  },
]
