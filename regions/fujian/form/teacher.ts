import type { Section } from '../../../core/form.ts'
import { words } from '../../national/words.ts'
import { choice, day, firstOfMonth, isTeacher, number } from './field.ts'

/** 专业信息: asked of nobody but school teachers. */
export const teacher: Section = {
  id: 'teacher',
  heading: '专业信息',
  group: '基本信息',
  shownWhen: isTeacher,
  fields: [
    choice(
      'kind',
      '教师类别',
      words('幼儿园教师 小学教师 初级中学教师 高级中学教师 特殊教育教师 教研人员 校外教育教师'),
    ),
    number('years', '教龄', { required: true, max: 60, unit: '年' }),
    choice(
      'grade',
      '任教年级',
      words(
        `幼儿园 一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 高一 高二 高三 特殊教育 不担任年级教学`,
      ),
    ),
    choice('establishment', '编制类别', words('事业编制 人员控制数 劳动合同 其他')),
    number('ruralYears', '农村教龄', { required: true, max: 60, unit: '年', hint: '没有的填 0' }),
    day('since', '从教日期', { hint: firstOfMonth }),
    choice(
      'licence',
      '教师资格',
      words(`幼儿园教师资格 小学教师资格 初级中学教师资格 高级中学教师资格 中等职业学校教师资格 中等职业学校实习指导教师资格
      高等学校教师资格`),
    ),
    {
      id: 'headTraining',
      kind: 'yesNo',
      label: '校（园）长岗位培训证书',
      hint: '有证书的请勾选，并在附件上传中上传',
    },
  ],
}
