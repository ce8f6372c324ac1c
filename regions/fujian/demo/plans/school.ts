import type { DemonstrationPlan } from '../../../../core/demonstration.ts'
import { designing } from '../../designing.ts'
import { appraised, hours } from './usual.ts'

/** 一级教师 of a city: what the standard for teachers asks, clause by clause. */
export const schoolPlan = (year: number): DemonstrationPlan => ({
  key: 'school',
  name: `福州市${year}年度中小学一级教师职称评审`,
  year,
  kind: 'annual',
  committee: 'school',
  series: 'school-teaching',
  titles: ['school-teaching-intermediate'],
  specialties:
    '小学语文 小学数学 小学英语 小学科学 小学体育 小学音乐 小学美术 初中语文 初中数学 初中英语 初中道德与法治 初中历史 初中地理 初中物理 初中化学 初中生物 初中体育 幼儿教育 特殊教育 心理健康教育'.split(
      ' ',
    ),
  ways: ['regular', 'exceptional', 'transfer'],
  reckonedTo: `${year - 1}-12-31`,
  interview: false,
  people:
    '福州市各级各类中小学校、幼儿园、特殊教育学校、教研机构和校外教育机构中在职在岗从事教育教学工作、具备相应教师资格的教师。',
  content: `一、任职年限和业绩材料计算截止到${year - 1}年12月31日。
二、申报人先在个人业绩库录入业绩并经所在学校审核，再按本计划的条件导入。
三、县（市、区）属学校教师经县（市、区）教育局审核后报送，市属学校教师直接报送福州市教育局。
四、班主任工作经历证明在附件上传中上传。`,
  undertaking: designing.undertaking,
  slots: [{ id: 'lessons', label: '近三年课表和教学工作量证明', required: true, hint: '由学校教务部门盖章' }],
  parts: [
    {
      id: 'ability',
      name: '能力条件',
      criteria: [
        {
          id: 'held',
          clause: '第六条第一款',
          says: '取得二级教师职称满四年',
          ways: ['regular'],
          counts: [
            {
              kind: 'titles',
              where: [
                { field: 'level', is: '助理级' },
                { field: 'obtainedOn', yearsBefore: 4 },
              ],
            },
          ],
          in: 'titles',
          min: 1,
        },
        appraised,
        hours,
        {
          id: 'lessons',
          clause: '第八条第一款',
          says: '开设校级以上公开课、示范课或者专题讲座',
          counts: [{ kind: 'results', where: [{ field: 'category', is: '公开课（讲座）' }] }],
          min: 1,
          max: 5,
        },
      ],
    },
    {
      id: 'results',
      name: '业绩条件',
      least: 1,
      criteria: [
        {
          id: 'honours',
          clause: '第九条第一款',
          says: '获得县级以上综合表彰或者教学成果奖',
          counts: [
            {
              kind: 'honours',
              where: [
                { field: 'level', oneOf: ['国家级', '省部级', '市厅级', '县处级'] },
                { field: 'category', oneOf: ['综合表彰', '专业荣誉', '教学成果奖'] },
              ],
            },
          ],
          min: 1,
          max: 5,
        },
        {
          id: 'students',
          clause: '第九条第二款',
          says: '指导学生或者青年教师获奖',
          counts: [
            { kind: 'honours', where: [{ field: 'category', is: '指导奖' }] },
            { kind: 'results', where: [{ field: 'category', is: '指导青年人才' }] },
          ],
          min: 1,
          max: 5,
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
          says: '独立或者以第一作者发表的教育教学论文、出版的著作',
          counts: [
            {
              kind: 'papers',
              where: [
                { field: 'role', oneOf: ['独立作者', '第一作者'] },
                { field: 'publishedOn', withinYears: 5 },
              ],
            },
            { kind: 'books', where: [{ field: 'role', oneOf: ['独著', '主编（第一作者）'] }] },
          ],
          min: 1,
          max: 3,
        },
        {
          id: 'projects',
          clause: '第十条第二款',
          says: '破格申报的，主持县级以上教研课题并结题',
          ways: ['exceptional'],
          counts: [
            {
              kind: 'results',
              where: [
                { field: 'category', is: '教研课题' },
                { field: 'role', is: '主持' },
                { field: 'status', is: '已结题（验收）' },
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
