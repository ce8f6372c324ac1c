import type { DemonstrationPlan } from '../../../../core/demonstration.ts'
import { designing } from '../../designing.ts'

/** 副主任医师: what is counted is practice, so that most criteria look at 行业专用. */
export const healthPlan = (year: number): DemonstrationPlan => ({
  key: 'health',
  name: `福建省${year}年度副主任医师职称评审`,
  year,
  kind: 'annual',
  committee: 'health',
  series: 'health',
  titles: ['physician-associate-senior'],
  specialties: '普通内科 心血管内科 呼吸内科 消化内科 神经内科 普通外科 骨外科 妇产科 小儿内科 全科医学'.split(' '),
  ways: ['regular', 'exceptional'],
  reckonedTo: `${year - 1}-12-31`,
  interview: false,
  people: '在福建省内医疗卫生机构从事临床工作、具备执业医师资格并取得主治医师职称的在职在岗人员。',
  content: `一、业绩材料计算截止到${year - 1}年12月31日。
二、临床工作量由医疗机构医务部门盖章证明；病案材料隐去患者姓名和证件号码。`,
  undertaking: designing.undertaking,
  slots: [],
  parts: [
    {
      id: 'ability',
      name: '能力条件',
      criteria: [
        {
          id: 'held',
          clause: '第五条第一款',
          says: '取得主治医师职称满五年',
          ways: ['regular'],
          counts: [
            {
              kind: 'titles',
              where: [
                { field: 'level', is: '中级' },
                { field: 'obtainedOn', yearsBefore: 5 },
              ],
            },
          ],
          in: 'titles',
          min: 1,
        },
        {
          id: 'weeks',
          clause: '第六条第一款',
          says: '近三年专业工作时间累计不少于 105 周',
          counts: [{ kind: 'clinicalWork', where: [{ field: 'year', withinYears: 3 }] }],
          in: 'trade',
          min: 105,
          sum: 'weeks',
        },
      ],
    },
    {
      id: 'results',
      name: '业绩条件',
      criteria: [
        {
          id: 'procedures',
          clause: '第七条第一款',
          says: '作为主要操作者完成的介入、三级以上手术或者新技术项目不少于 60 例',
          counts: [
            {
              kind: 'procedures',
              where: [{ field: 'level', oneOf: ['三级手术', '四级手术', '介入操作', '新技术项目'] }],
            },
          ],
          in: 'trade',
          min: 60,
          sum: 'count',
        },
        {
          id: 'cases',
          clause: '第七条第二款',
          says: '反映本人专业水平的病案或者专题报告',
          counts: [{ kind: 'cases', where: [{ field: 'role', is: '主要完成人' }] }],
          in: 'trade',
          min: 2,
        },
      ],
    },
    {
      id: 'research',
      name: '教科研条件',
      criteria: [
        {
          id: 'papers',
          clause: '第八条',
          says: '以第一作者或者通讯作者发表的本专业论文',
          counts: [
            {
              kind: 'papers',
              where: [
                { field: 'role', oneOf: ['独立作者', '第一作者', '通讯作者'] },
                { field: 'publishedOn', withinYears: 5 },
              ],
            },
          ],
          min: 1,
          max: 3,
        },
      ],
    },
  ],
})
