import type { Section } from '../../../core/form.ts'
import { files, holdsTitle, options, series, way } from './field.ts'

const isHealth = series('health')
const frontLine = { all: [isHealth, { field: '$planFrontLine', is: true }] }

export const declaration: Section[] = [
  {
    id: 'materials',
    heading: '申报基础材料',
    group: '申报',
    hint: '按申报系列和申报方式确定必传项；支持 JPG、PNG、PDF，单个不超过 10MB。',
    fields: [
      files('pledge', '申报材料真实性承诺书', {
        required: true,
        types: ['jpg', 'png'],
        max: 3,
        hint: '上传本人手持《申报材料真实性承诺书》的照片',
      }),
      files('grassrootsService', '专业技术人员基层服务鉴定表', {
        required: {
          any: [
            { field: 'present.services', has: 'teaching' },
            { field: 'present.services', has: 'medical' },
          ],
        },
        hint: '上传支医或支教证明',
      }),
      files('fastTrackRecord', '绿色通道备案表', {
        required: true,
        shownWhen: way('fast-track'),
        hint: '申报方式选择“绿色通道”的人员必传',
      }),
      files('medicalEthics', '医德医风考核表', { required: true, shownWhen: isHealth, hint: '卫生医护类职称必传' }),
      files('currentTitleForm', '现任《专业技术职务任职资格评审表》', {
        required: holdsTitle,
        hint: '现有职称资格的人员必传',
      }),
      files('examRegister', '现任《资格考试合格人员登记表》', {
        required: { any: [isHealth, series('finance'), series('exam-plus-review')] },
        hint: '卫生类、财经类或考评结合类职称必传',
      }),
      files('continuingEducation', '继续教育证书', { required: isHealth, hint: '卫生类申报人员必传' }),
      files('other', '其他申报材料', {
        required: isHealth,
        hint: '卫生系列申报人员上传《岗位聘用证明》，健康科普材料有则上传，可上传多个文件',
      }),
      {
        id: 'claimsFrontLine',
        kind: 'yesNo',
        label: '是否享受【62号】文提前年限申报或免考',
        required: true,
        shownWhen: frontLine,
      },
      files('frontLineForm', '新冠肺炎疫情防控一线人员信息确认表', {
        required: { field: 'claimsFrontLine', is: true },
        shownWhen: frontLine,
        hint: '享受【62号】文提前年限申报或免考卫生专业技术人员必传',
      }),
    ],
  },
  {
    id: 'declaration',
    heading: '申报信息',
    group: '申报',
    fields: [
      {
        id: 'mode',
        kind: 'choice',
        label: '评审方式',
        required: true,
        options: [
          { value: 'open', label: '评审' },
          { value: 'autonomous', label: '单位自主评审', when: { field: '$autonomousSeries', filled: true } },
        ],
        hint: '参加省、市各单位评审委员会评审的选择“评审”；经省、市职改办授权自主评审的单位，主系列申报人员选择“单位自主评审”。',
      },
      {
        id: 'way',
        kind: 'choice',
        label: '申报方式',
        required: true,
        options: options({
          regular: '正常申报',
          transfer: '转评',
          direct: '一步到位',
          'fast-track': '绿色通道',
          exceptional: '破格',
          'skilled-worker': '高技能人才',
        }),
      },
      {
        id: 'series',
        kind: 'choice',
        label: '申报系列',
        required: true,
        optionsFrom: 'series',
        hint: '申报人专业所在的系列',
      },
      { id: 'title', kind: 'choice', label: '申报资格', required: true, optionsFrom: 'titles', under: 'series' },
      { id: 'level', kind: 'derived', label: '申报层级', from: '$levelName', take: 'value' },
      {
        id: 'specialty',
        kind: 'choice',
        label: '申报专业',
        required: true,
        optionsFrom: 'specialties',
        under: 'series',
      },
      {
        id: 'byCorrespondence',
        kind: 'yesNo',
        label: '是否按照《河北省专业技术类职业资格和职称对应目录》申报',
        required: true,
        wide: true,
        hint: '选择“是”的，须在“其他证书”中填写对应的职业资格证书',
      },
    ],
  },
]
