import { defineDocument } from '../../../core/document.ts'

/** 职称证书: A4 across, verified by its QR code. */
export const certificate = defineDocument({
  id: 'certificate',
  name: '河北省专业技术职务任职资格证书',
  paper: 'a4',
  turned: true,
  foot: '',
  blocks: [
    {
      block: 'certificate',
      heading: '河北省专业技术职务任职资格证书',
      photo: 'person.photo',
      statement: '经评审委员会评审通过并公示无异议，持证人具备下列专业技术职务任职资格，特发此证。',
      lines: [
        { label: '姓名', text: { of: 'person.name' } },
        { label: '性别', text: { of: 'person.gender' } },
        { label: '工作单位', text: { of: 'present.workUnit' } },
        { label: '系列', text: { of: 'declaration.series' } },
        { label: '专业', text: { of: 'declaration.specialty' } },
        { label: '资格名称', text: [{ of: 'declaration.title' }, '（', { of: '@level' }, '）'] },
        { label: '评审组织', text: { of: '@outcome.committee' } },
        { label: '评审时间', text: { of: '@outcome.on' } },
        { label: '证书编号', text: { of: '@certificate.number' } },
      ],
      address: '@certificate.address',
      caption: '扫码查验真伪',
      issuer: [{ of: '@certificate.office' }, '（章）'],
      on: { of: '@certificate.on' },
    },
  ],
})
