import type { Condition } from '../../../core/condition.ts'
import type { Section } from '../../../core/form.ts'
import { files, options, series, way } from './field.ts'

const group = '其他材料'
const employed = (...kinds: string[]): Condition => ({ field: 'employment', oneOf: kinds })
const recordShared: Condition = { field: '$socialInsurance', is: true }
const licenceGiven: Condition = { rows: 'otherCertificates', some: { field: 'ground', is: 'licence' } }

export const supplement: Section[] = [
  {
    id: 'supplement',
    heading: '补充信息',
    group: '补充信息',
    hint: '一览表补充信息：由本人按照申报相应专业资格条件填写。从事专业技术工作年限、获现职后基层工作年限、破格条件项均指取得现专业资格后的情况。',
    fields: [
      {
        id: 'adminPost',
        kind: 'text',
        label: '行政职务',
        max: 60,
        hint: '包括股、科、处级及其以上职务',
        warning: '有行政职务的必须填写，否则视为弄虚作假。',
      },
      {
        id: 'yearsTechnical',
        kind: 'number',
        label: '从事专业技术工作年限',
        required: true,
        min: 0,
        max: 60,
        unit: '年',
      },
      {
        id: 'yearsGrassroots',
        kind: 'number',
        label: '获现职后基层工作年限',
        required: true,
        min: 0,
        max: 60,
        unit: '年',
        shownWhen: { any: [series('education'), series('health')] },
        hint: '仅教育、卫生专业申报人员填写',
      },
      {
        id: 'exceptionTerms',
        kind: 'longText',
        label: '破格条件',
        required: true,
        max: 500,
        wide: true,
        shownWhen: way('exceptional'),
        hint: '属正常晋升人员不再填写',
      },
    ],
  },
  {
    id: 'appointment',
    heading: '专业技术职务聘用证明',
    group,
    shownWhen: { field: 'present.holdsTitle', is: true },
    fields: [
      {
        id: 'employment',
        kind: 'choice',
        label: '用人形式',
        required: true,
        options: options({
          regular: '事业单位正式人员',
          contract: '事业单位聘用人员',
          company: '企业人员',
          other: '其他',
        }),
      },
      {
        id: 'appointedOn',
        kind: 'day',
        label: '聘任时间',
        notAfterToday: true,
        hint: '以备案表或审批表、聘任文件上的时间为准',
      },
      files('postRecords', '《事业单位岗位聘用人员备案表》或《工资变动审批表》', {
        required: true,
        shownWhen: employed('regular'),
        hint: '须连续上传；聘任时间以表上时间为准',
      }),
      files('appointmentLetter', '单位聘任文件或聘书', {
        required: true,
        shownWhen: employed('contract', 'company'),
        hint: '事业单位聘用人员、企业人员上传',
      }),
      files('otherProof', '其他聘用证明', { shownWhen: employed('other') }),
    ],
  },
  {
    id: 'socialInsurance',
    heading: '社会保险证明材料',
    group,
    hint: '在河北省参加社保的，系统通过信息共享自动显示参保信息，无需上传；在外省参加社保的，须上传养老保险证明材料。要求申报年度连续半年以上参保，社保缴纳单位与工作单位一致。',
    fields: [
      {
        id: 'record',
        kind: 'derived',
        label: '参保信息（信息共享）',
        from: '$socialInsuranceRecord',
        take: 'value',
        shownWhen: recordShared,
      },
      {
        id: 'finding',
        kind: 'derived',
        label: '连续参保半年以上且缴纳单位与工作单位一致',
        from: '$socialInsuranceFinding',
        take: 'value',
      },
      files('proof', '养老保险证明材料', { required: { not: recordShared }, hint: '在外省参加社保的上传' }),
    ],
  },
  {
    id: 'otherMaterials',
    heading: '其他材料',
    group,
    fields: [
      files('practiceLicence', '从业资格证', {
        required: { all: [series('licence'), { not: licenceGiven }] },
        hint: '教师、新闻、卫生等有行业准入制度的须提供；已在“其他证书”中填写的不再上传',
      }),
      files('training', '继续教育证明材料', {
        shownWhen: { not: series('health') },
        hint: '有继续教育要求的须提供',
      }),
      files('other', '其他'),
    ],
  },
  {
    id: 'employment',
    heading: '工作履历',
    group,
    hint: '根据实际情况如实填写，由近到远。',
    list: { min: 1, max: 30, noun: '工作履历', order: 'newest-first', newestBy: 'begins' },
    fields: [
      { id: 'begins', kind: 'month', label: '开始时间', required: true, notAfterToday: true },
      { id: 'ends', kind: 'month', label: '结束时间', notAfterToday: true, hint: '至今的不填' },
      { id: 'unit', kind: 'text', label: '工作单位', required: true, max: 60 },
      { id: 'post', kind: 'text', label: '职务（岗位）', required: true, max: 60 },
    ],
  },
  {
    id: 'societies',
    heading: '学术团体（社会兼职）',
    group,
    hint: '如实填写参加学术团体（社会兼职）经历，按重要程度填写。',
    list: { max: 20, noun: '学术团体（社会兼职）', order: 'by-hand' },
    fields: [
      { id: 'society', kind: 'text', label: '学术团体（机构）名称', required: true, max: 60 },
      { id: 'post', kind: 'text', label: '职务', required: true, max: 60 },
      { id: 'begins', kind: 'month', label: '开始时间', required: true, notAfterToday: true },
      { id: 'ends', kind: 'month', label: '结束时间', notAfterToday: true, hint: '至今的不填' },
    ],
  },
  {
    id: 'workSummary',
    heading: '工作总结',
    group: '工作总结',
    fields: [
      files('summary', '工作总结', {
        required: true,
        types: ['pdf'],
        max: 1,
        hint: '必须为 PDF 格式文件；工作总结摘要在“个人基本信息”中填写',
      }),
    ],
  },
]
