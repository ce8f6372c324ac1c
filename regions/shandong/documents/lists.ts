import { definePeopleList } from '../../../core/document.ts'
import { centred, column, number } from '../../national/paper.ts'

/** 一览表, for whoever reviews: who they are and what they seek. */
export const summarySheet = definePeopleList({
  id: 'summary-sheet',
  name: '山东省专业技术职称评审一览表',
  paper: 'a3',
  turned: true,
  columns: [
    number,
    column('工作单位', 62, { of: 'basic.unit' }),
    centred('姓名', 22, { of: 'basic.name' }),
    centred('性别', 12, { of: 'basic.gender' }),
    centred('出生日期', 34, { of: 'basic.birthday' }),
    centred('最高学历', 26, { of: 'basic.education' }),
    centred('参加工作时间', 30, { of: 'basic.workSince' }),
    column('现从事专业', 36, { of: 'basic.specialty' }),
    centred('从事本专业时间', 34, { of: 'basic.specialtySince' }),
    centred('申报级别', 20, { of: 'basic.level' }),
    column('申报职称', 38, { of: 'basic.title' }),
    centred('申报方式', 20, { of: 'basic.way' }),
    column('破格情况', 30, { of: 'basic.exceptionGround', otherwise: '—' }),
    centred('委托评审', 14, { of: 'basic.entrusted' }),
  ],
})

/** 申报人员花名册: what 数据上报 lists of each. No document number or phone: nobody above needs them in a list. */
export const roster = definePeopleList({
  id: 'roster',
  name: '申报人员花名册',
  paper: 'a4',
  turned: true,
  columns: [
    number,
    centred('申报编号', 34, { of: '@number' }),
    centred('姓名', 20, { of: 'basic.name' }),
    centred('性别', 11, { of: 'basic.gender' }),
    column('工作单位', 58, { of: 'basic.unit' }),
    centred('申报级别', 18, { of: 'basic.level' }),
    column('申报职称', 36, { of: 'basic.title' }),
    column('现从事专业', 36, { of: 'basic.specialty' }),
    centred('申报方式', 20, { of: 'basic.way' }),
  ],
})
