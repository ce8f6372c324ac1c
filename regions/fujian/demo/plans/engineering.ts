import type { DemonstrationPlan } from '../../../../core/demonstration.ts'
import { designing } from '../../designing.ts'
import { appraised, hours } from './usual.ts'

const above = ['国家级', '省部级', '市厅级']

/** 高级工程师 in building: years, projects, two of four kinds of results, and writings. */
export const engineeringPlan = (year: number): DemonstrationPlan => ({
  key: 'engineering',
  name: `福建省${year}年度建设工程高级工程师职称评审`,
  year,
  kind: 'annual',
  committee: 'engineering',
  series: 'engineering',
  titles: ['engineering-associate-senior'],
  specialties:
    '建筑设计 建筑结构 建筑施工 工程造价 工程管理 给排水 暖通空调 建筑电气 建筑装饰 市政工程 道路桥梁 岩土工程 测绘 城乡规划 风景园林'.split(
      ' ',
    ),
  ways: ['regular', 'exceptional', 'transfer'],
  reckonedTo: `${year - 1}-12-31`,
  interview: true,
  people: '在福建省内企事业单位从事建设工程勘察、设计、施工、监理、造价、管理等专业技术工作的在职在岗人员。',
  content: `一、任职年限和业绩材料计算截止到${year - 1}年12月31日。
二、申报材料经用人单位、业务主管部门审核后报福建省住房和城乡建设厅。
三、本计划安排面试。符合免面试条件的，在申报记录中点击“免面试”提出申请并上传证明，由评委会组建单位决定。
四、面试时间、地点另行安排，安排后可打印准考证。`,
  undertaking: designing.undertaking,
  slots: [{ id: 'summary', label: '专业技术工作总结', required: true, hint: '三千字以内，单位盖章' }],
  parts: [
    {
      id: 'ability',
      name: '能力条件',
      criteria: [
        {
          id: 'held',
          clause: '第六条第一款',
          says: '取得工程师（或者相当层级的职称）满五年',
          ways: ['regular', 'transfer'],
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
        appraised,
        hours,
        {
          id: 'projects',
          clause: '第八条第一款',
          says: '主持或者作为技术负责人完成的工程项目',
          counts: [
            {
              kind: 'results',
              where: [
                { field: 'category', is: '工程项目' },
                { field: 'role', oneOf: ['主持', '技术负责人'] },
              ],
            },
          ],
          min: 2,
          max: 5,
        },
      ],
    },
    {
      id: 'results',
      name: '业绩条件',
      least: 2,
      criteria: [
        {
          id: 'honours',
          clause: '第九条第一款',
          says: '市厅级以上科技奖、优秀工程奖或者专业荣誉',
          counts: [
            {
              kind: 'honours',
              where: [
                { field: 'level', oneOf: above },
                { field: 'awardedOn', withinYears: 8 },
              ],
            },
          ],
          min: 1,
          max: 5,
        },
        {
          id: 'patents',
          clause: '第九条第二款',
          says: '授权的发明专利或者实用新型专利',
          counts: [{ kind: 'patents', where: [{ field: 'category', oneOf: ['发明专利', '实用新型专利'] }] }],
          min: 1,
          max: 5,
        },
        {
          id: 'standards',
          clause: '第九条第三款',
          says: '参加编制并已发布的标准、规程或者工法',
          counts: [{ kind: 'standards', where: [] }],
          min: 1,
          max: 5,
        },
        {
          id: 'applied',
          clause: '第九条第四款',
          says: '取得效益的技术推广或者成果转化',
          counts: [{ kind: 'results', where: [{ field: 'category', oneOf: ['技术推广', '成果转化'] }] }],
          min: 1,
          max: 3,
        },
      ],
    },
    {
      id: 'research',
      name: '教科研条件',
      criteria: [
        {
          id: 'papers',
          clause: '第十条第一款',
          says: '独立或者以第一作者发表的论文、出版的著作',
          counts: [
            {
              kind: 'papers',
              where: [
                { field: 'role', oneOf: ['独立作者', '第一作者', '通讯作者'] },
                { field: 'publishedOn', withinYears: 5 },
              ],
            },
            { kind: 'books', where: [{ field: 'role', oneOf: ['独著', '主编（第一作者）'] }] },
          ],
          min: 1,
          max: 5,
        },
        {
          id: 'research',
          clause: '第十条第二款',
          says: '破格申报的，须有省部级以上科研项目',
          ways: ['exceptional'],
          counts: [
            {
              kind: 'results',
              where: [
                { field: 'category', is: '科研项目' },
                { field: 'level', oneOf: ['国家级', '省部级'] },
              ],
            },
          ],
          min: 1,
          max: 2,
        },
      ],
    },
  ],
})
