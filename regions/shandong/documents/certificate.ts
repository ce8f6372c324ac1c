import { defineDocument } from '../../../core/document.ts'
import { line } from '../../national/paper.ts'

/** 职称证书: A4 across, verified by its QR code. */
export const certificate = defineDocument({
  id: 'certificate',
  name: '山东省专业技术职称证书',
  paper: 'a4',
  turned: true,
  foot: '',
  blocks: [
    {
      block: 'certificate',
      heading: '山东省专业技术职称证书',
      photo: 'basic.photo',
      statement: '经评审委员会评审通过并公示无异议，持证人具备下列专业技术职称，特发此证。',
      lines: [
        line('姓名', 'basic.name'),
        line('性别', 'basic.gender'),
        line('工作单位', 'basic.unit'),
        line('专业', 'basic.specialty'),
        { label: '职称名称', text: [{ of: 'basic.title' }, '（', { of: '@level' }, '）'] },
        line('评审组织', '@outcome.committee'),
        line('评审时间', '@outcome.on'),
        line('证书编号', '@certificate.number'),
      ],
      address: '@certificate.address',
      caption: '扫码查验真伪',
      issuer: [{ of: '@certificate.office' }, '（章）'],
      on: { of: '@certificate.on' },
    },
  ],
})
