import { definePeopleList } from '../../../core/document.ts'
import { centred, column, number } from '../../national/paper.ts'

/** 一览表: who they are, what they seek, and what each filled in under 补充信息. The seeds leave its columns open. */
export const summarySheet = definePeopleList({
  id: 'summary-sheet',
  name: '河北省专业技术职务任职资格申报人员一览表',
  paper: 'a3',
  turned: true,
  columns: [
    number,
    column('工作单位', 46, { of: 'present.workUnit' }),
    centred('姓名', 20, { of: 'person.name' }),
    centred('性别', 11, { of: 'person.gender' }),
    centred('出生日期', 33, { of: 'person.birthday' }),
    centred('第一学历', 18, { of: 'present.education' }),
    column('所学专业', 28, { of: 'present.major' }),
    column('现专业技术职务', 26, { of: 'present.currentTitle', otherwise: '无' }),
    centred('取得时间', 33, { of: 'present.currentTitleOn' }),
    column('申报资格', 26, { of: 'declaration.title' }),
    column('申报专业', 28, { of: 'declaration.specialty' }),
    centred('申报方式', 18, { of: 'declaration.way' }),
    column('行政职务', 22, { of: 'supplement.adminPost', otherwise: '无' }),
    centred('从事专业技术工作年限', 21, { of: 'supplement.yearsTechnical' }),
    centred('获现职后基层工作年限', 21, { of: 'supplement.yearsGrassroots' }),
    column('破格条件', 40, { of: 'supplement.exceptionTerms' }),
  ],
})

/** 资格审查名单: those passed in the eligibility review. No ID number or phone: nobody downstream needs them. */
export const roster = definePeopleList({
  id: 'roster',
  name: '资格审查通过人员名单',
  paper: 'a4',
  turned: true,
  columns: [
    number,
    centred('申报编号', 34, { of: '@number' }),
    centred('姓名', 20, { of: 'person.name' }),
    centred('性别', 11, { of: 'person.gender' }),
    column('工作单位', 54, { of: 'present.workUnit' }),
    column('申报系列', 26, { of: 'declaration.series' }),
    centred('层级', 16, { of: '@level' }),
    column('申报资格', 28, { of: 'declaration.title' }),
    column('申报专业', 30, { of: 'declaration.specialty' }),
    centred('申报方式', 20, { of: 'declaration.way' }),
  ],
})
