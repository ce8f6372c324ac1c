import { definePeopleList } from '../../../core/document.ts'
import { centred, column, number } from '../../national/paper.ts'

/** 一览表: who they are and what they seek. */
export const summarySheet = definePeopleList({
  id: 'summary-sheet',
  name: '福建省职称申报人员一览表',
  paper: 'a3',
  turned: true,
  columns: [
    number,
    column('工作单位', 56, { of: 'person.unit' }),
    centred('姓名', 22, { of: 'person.name' }),
    centred('性别', 12, { of: 'person.gender' }),
    centred('出生年月', 34, { of: 'person.birthday' }),
    column('现从事专业', 32, { of: 'person.specialty' }),
    centred('工作年限', 18, { of: 'person.workYears' }),
    centred('专业年限', 18, { of: 'person.specialtyYears' }),
    centred('申报方式', 24, { of: '@way' }),
    column('申报系列', 30, { of: '@series' }),
    centred('申报级别', 20, { of: '@level' }),
    column('申报职称', 34, { of: '@title' }),
    column('申报专业', 36, { of: '@specialty' }),
  ],
})

/** 审核通过人员名单: no ID number or phone, as nobody downstream needs them. */
export const roster = definePeopleList({
  id: 'roster',
  name: '审核通过人员名单',
  paper: 'a4',
  turned: true,
  columns: [
    number,
    centred('申报编号', 34, { of: '@number' }),
    centred('姓名', 20, { of: 'person.name' }),
    centred('性别', 11, { of: 'person.gender' }),
    column('工作单位', 58, { of: 'person.unit' }),
    column('申报系列', 28, { of: '@series' }),
    centred('级别', 18, { of: '@level' }),
    column('申报职称', 30, { of: '@title' }),
    column('申报专业', 34, { of: '@specialty' }),
    centred('申报方式', 20, { of: '@way' }),
  ],
})
