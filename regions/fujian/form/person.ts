import type { Section } from '../../../core/form.ts'
import { administrativeRanks, politicalStatuses } from '../../national/person.ts'
import { choice, given, month, number, text } from './field.ts'

/** 个人信息: the first four are the identity service's and never anybody's to change. */
export const person: Section = {
  id: 'person',
  heading: '个人信息',
  group: '基本信息',
  hint: '姓名、身份证号码、性别、出生年月为不可更改项。',
  fields: [
    {
      id: 'photo',
      kind: 'photo',
      label: '电子证件照片',
      required: true,
      maxBytes: 2 * 1024 * 1024,
      hint: '近期免冠正面彩色证件照，背景色不限定',
    },
    { id: 'name', kind: 'text', label: '姓名', required: true, max: 60, prefill: '$name', ...given },
    {
      id: 'idNumber',
      kind: 'idNumber',
      label: '身份证号码',
      required: true,
      prefill: '$idNumber',
      ...given,
      sensitive: true,
    },
    { id: 'gender', kind: 'text', label: '性别', required: true, prefill: '$gender', ...given },
    { id: 'birthday', kind: 'day', label: '出生年月', required: true, prefill: '$birthday', ...given },
    { id: 'ethnicGroup', kind: 'choice', label: '民族', required: true, optionsFrom: 'ethnicGroups' },
    choice('politicalStatus', '政治面貌', politicalStatuses),
    { id: 'mobile', kind: 'phone', label: '手机号码', required: true, prefill: '$phone', sensitive: true },
    text('address', '联系地址', { max: 120, wide: true }),
    {
      id: 'unit',
      kind: 'organisation',
      label: '工作单位',
      required: true,
      prefill: '$organisation',
      ...given,
      hint: '变更单位请到个人中心办理',
    },
    text('specialty', '现从事专业', { max: 60 }),
    text('adminPost', '行政职务', { max: 60, required: false, hint: '没有可不填' }),
    choice('adminRank', '行政级别', administrativeRanks, { required: false, hint: '没有可不填' }),
    month('workingSince', '参加工作时间'),
    number('workYears', '工作年限', { required: true, max: 70, unit: '年' }),
    number('specialtyYears', '专业年限', {
      required: true,
      max: 70,
      cap: 'workYears',
      unit: '年',
      hint: '从事本专业工作的年限，不能大于工作年限；填写的值大于工作年限时，自动调整为工作年限',
    }),
  ],
}
