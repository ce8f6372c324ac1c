import type { Condition } from '../../../core/condition.ts'
import type { Section } from '../../../core/form.ts'
import { files, holdsTitle, options, series, way, words } from './field.ts'

const group = '学历与证书'
const changedSeries: Condition = { field: 'bySeriesChange', is: true }

export const byCorrespondence: Condition = { field: 'declaration.byCorrespondence', is: true }

export const certificates: Section[] = [
  {
    id: 'titleCertificate',
    heading: '现专业技术职务任职资格证书',
    group,
    shownWhen: holdsTitle,
    fields: [
      { id: 'number', kind: 'text', label: '证书编号', required: true, max: 40 },
      { id: 'issuer', kind: 'text', label: '发证机关', required: true, max: 60 },
      { id: 'specialty', kind: 'text', label: '资格专业', required: true, max: 60 },
      { id: 'bySeriesChange', kind: 'yesNo', label: '现资格是否转评（转系列）取得', required: true },
      files('certificate', '现职称证书', { required: true }),
      { id: 'formerTitle', kind: 'text', label: '转评前资格名称', required: true, max: 30, shownWhen: changedSeries },
      files('formerCertificate', '转评前同等级职称证书', {
        required: true,
        shownWhen: changedSeries,
        hint: '转评后晋升人员需上传现职称证书及转评前同等级职称证书',
      }),
    ],
  },
  {
    id: 'examCertificates',
    heading: '以考代评合格证书',
    group,
    hint: '有以考代评的申报人填写。',
    list: { max: 10, noun: '合格证书' },
    fields: [
      { id: 'name', kind: 'text', label: '证书名称', required: true, max: 60 },
      { id: 'number', kind: 'text', label: '证书编号', required: true, max: 40 },
      { id: 'level', kind: 'choice', label: '级别', required: true, options: words('初级 中级 高级') },
      { id: 'gainedOn', kind: 'day', label: '取得时间', required: true, notAfterToday: true },
      files('certificate', '合格证书', { required: true }),
    ],
  },
  {
    id: 'examResults',
    heading: '考评结合专业考试合格证书（成绩单）',
    group,
    hint: '有考评结合的申报人填写并上传相关附件。',
    list: { min: { count: 1, when: series('exam-plus-review') }, max: 10, noun: '考试合格证书' },
    fields: [
      { id: 'name', kind: 'text', label: '考试名称', required: true, max: 60 },
      { id: 'number', kind: 'text', label: '证书（成绩单）编号', max: 40 },
      { id: 'score', kind: 'text', label: '成绩', max: 20 },
      { id: 'gainedOn', kind: 'day', label: '取得时间', required: true, notAfterToday: true },
      files('certificate', '合格证书（成绩单）', { required: true }),
    ],
  },
  {
    id: 'otherCertificates',
    heading: '其他证书',
    group,
    hint: '卫生类或其他申报需执业资格证书的人员、申报方式选择高技能人才申报、按照《河北省专业技术类职业资格和职称对应目录》申报的人员必填。',
    list: {
      min: {
        count: 1,
        when: { any: [series('health'), series('licence'), way('skilled-worker'), byCorrespondence] },
      },
      max: 20,
      noun: '证书',
    },
    fields: [
      {
        id: 'ground',
        kind: 'choice',
        label: '证书类别',
        required: true,
        options: options({
          licence: '执业（从业）资格证书',
          skill: '职业技能等级（高技能人才）证书',
          correspondence: '《河北省专业技术类职业资格和职称对应目录》所列职业资格证书',
          other: '其他证书',
        }),
      },
      { id: 'name', kind: 'text', label: '证书名称', required: true, max: 60 },
      { id: 'number', kind: 'text', label: '证书编号', required: true, max: 40 },
      { id: 'issuer', kind: 'text', label: '发证机关', max: 60 },
      { id: 'gainedOn', kind: 'day', label: '取得时间', required: true, notAfterToday: true },
      { id: 'validUntil', kind: 'day', label: '有效期至', hint: '长期有效的不填' },
      files('certificate', '证书', { required: true }),
    ],
  },
]
