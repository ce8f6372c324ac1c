import type { Section } from '../../../core/form.ts'
import { files, isAccounting } from './field.ts'

export const accounting: Section = {
  id: 'accounting',
  heading: '会计信息',
  group: '会计信息',
  shownWhen: isAccounting,
  followsSaved: true,
  fields: [
    { id: 'examYear', kind: 'year', label: '考试年度', required: true, hint: '4 位数字，如 2008', notAfterToday: true },
    {
      id: 'examCertificate',
      kind: 'text',
      label: '高级会计资格考试合格证书编号',
      required: true,
      max: 30,
      digits: true,
    },
    { id: 'validFrom', kind: 'day', label: '会计有效期起', required: true },
    { id: 'validTo', kind: 'day', label: '会计有效期止', required: true },
    files('proof', '会计信息附件', { required: true, hint: '上传考试合格证书' }),
  ],
}
