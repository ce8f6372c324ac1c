import type { Section } from '../../../core/form.ts'
import { degrees, educations } from '../../national/person.ts'
import { choice, files, firstOfMonth } from './field.ts'

const asPrinted = '请与毕业证书上的名称完全一致，否则审核不通过'

export const education: Section = {
  id: 'education',
  heading: '学历信息',
  group: '学历信息',
  hint: '只填写国民教育系列的学历教育，非学历教育和培训经历不在此填写。工作前学历录入原取最高的一条，后取学历录入一条。',
  // 工作前 and 后取, each once: two rows in all.
  list: { min: 1, max: 2, noun: '学历信息' },
  fields: [
    { id: 'begins', kind: 'day', label: '入学时间', required: true, notAfterToday: true, hint: firstOfMonth },
    { id: 'ends', kind: 'day', label: '毕业时间', required: true, notAfterToday: true, hint: firstOfMonth },
    { id: 'school', kind: 'text', label: '毕业院校', required: true, max: 100, hint: '填写全称', warning: asPrinted },
    { id: 'major', kind: 'text', label: '所学专业', required: true, max: 100, hint: '填写全称', warning: asPrinted },
    choice('education', '学历', educations, { required: true }),
    choice('degree', '学位', degrees, { required: true, hint: '没有学位的选“无”' }),
    { id: 'beforeWork', kind: 'yesNo', label: '是否工作前学历', required: true },
    { id: 'remark', kind: 'text', label: '备注', max: 200, wide: true },
    files('proof', '学历信息附件', {
      required: true,
      max: 2,
      hint: '上传毕业证书和学位证书，各一张；只有一种证书的上传一张',
      buttons: { send: '上传附件', look: '预览附件' },
    }),
  ],
}
