import { type Column, defineDocument, definePeopleList, type Words } from '../../core/document.ts'

/** 职称证书: A4 across, verified by its QR code. The specialty is the one that was typed. */
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
        { label: '姓名', text: { of: 'basic.name' } },
        { label: '性别', text: { of: 'basic.gender' } },
        { label: '工作单位', text: { of: 'basic.unit' } },
        { label: '系列', text: { of: 'basic.series' } },
        { label: '资格专业', text: { of: 'basic.specialty' } },
        { label: '资格名称', text: [{ of: 'basic.title' }, '（', { of: '@level' }, '）'] },
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

const number: Column = { heading: '序号', width: 12, text: { number: true }, centred: true }
const column = (heading: string, width: number, text: Words): Column => ({ heading, width, text })
const centred = (heading: string, width: number, text: Words): Column => ({ heading, width, text, centred: true })

/** 申报人员一览表: who they are, what they hold and what they seek, for the office where the check ends. */
export const summarySheet = definePeopleList({
  id: 'summary-sheet',
  name: '天津市专业技术资格申报人员一览表',
  paper: 'a3',
  turned: true,
  columns: [
    number,
    column('工作单位', 60, { of: 'basic.unit' }),
    centred('姓名', 22, { of: 'basic.name' }),
    centred('性别', 12, { of: 'basic.gender' }),
    centred('出生日期', 34, { of: 'basic.birthday' }),
    column('现从事专业', 30, { of: 'basic.currentSpecialty' }),
    column('现专业技术资格', 32, { of: 'qualification.currentTitle', otherwise: '无' }),
    centred('取得时间', 34, { of: 'qualification.currentTitleOn' }),
    centred('任职年限', 20, { of: 'qualification.yearsInPost' }),
    column('申报系列', 28, { of: 'basic.series' }),
    column('申报资格', 30, { of: 'basic.title' }),
    column('申报资格专业', 30, { of: 'basic.specialty' }),
    column('外语情况', 28, { of: 'basic.foreignLanguage' }),
    column('计算机情况', 28, { of: 'basic.computer' }),
  ],
})

/** 审核名单: those passed in the check. No ID number or phone: nobody downstream needs them. */
export const roster = definePeopleList({
  id: 'roster',
  name: '资格审核通过人员名单',
  paper: 'a4',
  turned: true,
  columns: [
    number,
    centred('申报编号', 34, { of: '@number' }),
    centred('姓名', 20, { of: 'basic.name' }),
    centred('性别', 11, { of: 'basic.gender' }),
    column('工作单位', 60, { of: 'basic.unit' }),
    column('申报系列', 28, { of: 'basic.series' }),
    centred('级别', 18, { of: '@level' }),
    column('申报资格', 30, { of: 'basic.title' }),
    column('申报资格专业', 36, { of: 'basic.specialty' }),
  ],
})

/** 专业技术资格评审表, as far as it goes without its own layout. */
export const reviewForm = defineDocument({
  id: 'review-form',
  name: '天津市专业技术资格评审表',
  paper: 'a4',
  turned: false,
  foot: ['申报编号：', { of: '@number' }],
  blocks: [
    {
      block: 'cells',
      widths: [26, 52, 26, 46, 30],
      rows: [
        [
          { label: '姓名' },
          { text: { of: 'basic.name' } },
          { label: '出生日期' },
          { text: { of: 'basic.birthday' } },
          { photo: 'basic.photo', down: 2 },
        ],
        [
          { label: '申报资格' },
          { text: { of: 'basic.title' } },
          { label: '资格专业' },
          { text: { of: 'basic.specialty' } },
        ],
      ],
    },
    { block: 'box', label: '业绩成果', text: { of: 'achievements.content' }, height: 60 },
    { block: 'opinions', own: '单位意见', other: '审核意见', height: 40, seal: '（公章）' },
  ],
})
