import type { Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { choice, long, month, number, proof, text, year } from '../form/field.ts'

const group = '行业专用（卫生系列）'
const most = { max: 999_999 } as const

/** What the reform of health titles (人社部发〔2021〕51号) counts: work at the bedside, skill, and cases that show both. */
export const health: Section[] = [
  {
    id: 'clinicalWork',
    heading: '临床工作量',
    group,
    hint: '按年度录入，由医务部门出具证明；本专业不要求的数量可不填。',
    list: { max: 50, noun: '临床工作量', order: 'newest-first', newestBy: 'year' },
    fields: [
      year('year', '年度'),
      text('unit', '执业机构'),
      text('department', '科室', { max: 60 }),
      choice('category', '专业类别', words('手术为主 非手术为主 门诊为主 中医 口腔 医技 护理 药学 公共卫生')),
      number('weeks', '专业工作时间', { required: true, max: 53, unit: '周' }),
      number('outpatient', '门诊工作量', { ...most, unit: '单元', hint: '半天接诊不少于规定人次为一个单元' }),
      number('discharged', '出院人数', { ...most, unit: '人次', hint: '参与或者作为治疗组长管理的出院患者' }),
      number('operations', '手术（操作）人次', { ...most, unit: '人次' }),
      number('reports', '签发报告', { ...most, unit: '份', hint: '医学影像、病理、检验等专业填写' }),
      proof('工作量证明', '医疗机构医务（护理）部门盖章的统计表'),
    ],
  },
  {
    id: 'procedures',
    heading: '手术和技术项目',
    group,
    hint: '能反映本人技术能力的手术、操作和新技术项目，每项一条。',
    list: { max: 100, noun: '手术（技术项目）', order: 'newest-first', newestBy: 'year' },
    fields: [
      text('name', '项目名称', { max: 200, wide: true }),
      text('code', '手术操作编码', { max: 30, required: false, hint: 'ICD-9-CM-3，没有可不填' }),
      choice('level', '级别', words('一级手术 二级手术 三级手术 四级手术 介入操作 非手术操作 新技术项目')),
      year('year', '年度'),
      number('count', '例数', { required: true, min: 1, max: 99_999, unit: '例' }),
      choice('role', '本人角色', words('主刀（主要操作者） 第一助手 其他参与者')),
      number('complications', '并发症发生率', { max: 100, decimals: 2, unit: '%' }),
      proof('证明材料', '医疗机构医务部门盖章的清单，隐去患者姓名和证件号码'),
    ],
  },
  {
    id: 'cases',
    heading: '病案和专题报告',
    group,
    hint: '代表本人专业水平的病案、手术视频、护理案例、流行病学调查报告等，隐去患者姓名和证件号码。',
    list: { max: 100, noun: '病案（专题报告）', order: 'newest-first', newestBy: 'on' },
    fields: [
      text('title', '题目', { max: 200, wide: true }),
      choice(
        'category',
        '类别',
        words('疑难病案 手术视频 护理案例 应急处置报告 流行病学调查报告 健康科普作品 卫生标准 专题报告'),
      ),
      month('on', '完成时间'),
      choice('role', '本人角色', words('主要完成人 参与')),
      long('summary', '摘要', 1000, { hint: '主要问题、本人的处理和结果' }),
      proof('材料', '病案首页和主要记录、报告全文或者说明'),
    ],
  },
]
