import { defineDocument } from '../../../core/document.ts'
import { line } from '../../national/paper.ts'

/** 电子职称证书: A4 across, verified by its QR code. */
export const certificate = defineDocument({
  id: 'certificate',
  name: '福建省职称证书',
  paper: 'a4',
  turned: true,
  foot: '',
  blocks: [
    {
      block: 'certificate',
      heading: '福建省职称证书',
      photo: 'person.photo',
      statement: '经评审委员会评审通过并公示无异议，持证人具备下列职称，特发此证。',
      lines: [
        line('姓名', 'person.name'),
        line('性别', 'person.gender'),
        line('出生年月', 'person.birthday'),
        line('工作单位', 'person.unit'),
        line('系列', '@series'),
        line('专业', '@specialty'),
        { label: '职称', text: [{ of: '@title' }, '（', { of: '@level' }, '）'] },
        line('评审组织', '@outcome.committee'),
        line('取得时间', '@outcome.on'),
        line('证书编号', '@certificate.number'),
      ],
      address: '@certificate.address',
      caption: '扫码查验真伪',
      issuer: [{ of: '@certificate.office' }, '（章）'],
      on: { of: '@certificate.on' },
    },
  ],
})
