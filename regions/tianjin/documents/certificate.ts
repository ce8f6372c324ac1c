import { defineDocument } from '../../../core/document.ts'
import { line } from '../../national/paper.ts'

/** 职称证书: A4 across, verified by its QR code. 申报资格专业 stands on it as it was typed. */
export const certificate = defineDocument({
  id: 'certificate',
  name: '天津市专业技术资格证书',
  paper: 'a4',
  turned: true,
  foot: '',
  blocks: [
    {
      block: 'certificate',
      heading: '天津市专业技术资格证书',
      photo: 'basic.photo',
      statement: '经评审委员会评审通过并公示无异议，持证人具备下列专业技术资格，特发此证。',
      lines: [
        line('姓名', 'basic.name'),
        line('性别', 'basic.gender'),
        line('工作单位', 'basic.unit'),
        line('系列', 'basic.series'),
        line('资格专业', 'basic.specialty'),
        { label: '资格名称', text: [{ of: 'basic.title' }, '（', { of: '@level' }, '）'] },
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
