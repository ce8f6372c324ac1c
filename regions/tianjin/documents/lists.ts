import { definePeopleList } from '../../../core/document.ts'
import { centred, column, number } from '../../national/paper.ts'

/** 一览表: who they are, what they hold and what they seek. */
export const summarySheet = definePeopleList({
  id: 'summary-sheet',
  name: '天津市申报专业技术资格人员一览表',
  paper: 'a3',
  turned: true,
  columns: [
    number,
    column('工作单位', 52, { of: 'basic.unit' }),
    centred('姓名', 20, { of: 'basic.name' }),
    centred('性别', 11, { of: 'basic.gender' }),
    centred('出生日期', 33, { of: 'basic.birthday' }),
    column('现从事专业', 30, { of: 'basic.currentSpecialty' }),
    column('现专业技术资格', 30, { of: 'qualification.currentTitle', otherwise: '无' }),
    centred('获取时间', 33, { of: 'qualification.currentTitleOn' }),
    column('聘现专业技术职务', 30, { of: 'qualification.postTitle', otherwise: '无' }),
    column('申报系列', 26, { of: 'basic.series' }),
    column('申报资格', 28, { of: 'basic.title' }),
    column('申报资格专业', 32, { of: 'basic.specialty' }),
    centred('外语情况', 26, { of: 'basic.foreignLanguage' }),
    centred('计算机情况', 26, { of: 'basic.computer' }),
  ],
})

/** 资格审查名单: those passed on. No ID number or phone: nobody downstream needs them. */
export const roster = definePeopleList({
  id: 'roster',
  name: '审核通过人员名单',
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
