import type { Section } from '../../../core/form.ts'
import { files, isTeacher } from './field.ts'

const named = '点击已上传的附件可以修改名称，请将所有附件以文件内容命名，如“身份证正面”“教师资格证”'
const picture = { types: ['jpg', 'png'], max: 1 } as const

/** 附件上传. A plan's own slots come after these. */
export const attachments: Section = {
  id: 'attachments',
  heading: '附件上传',
  group: '附件上传',
  hint: `所有上传的附件应为原件的扫描件或照片，若为复印件则须有单位盖章证明。上传的附件需确保文字、图形清晰可辨，不得涂改。${named}。`,
  fields: [
    files('idFront', '身份证正面', { required: true, ...picture }),
    files('idBack', '身份证反面', { required: true, ...picture }),
    files('pledge', '职称申报承诺书', { required: true, max: 5, hint: '必须有本人手写签名' }),
    files('practice', '职业证书', {
      required: { field: '$seriesTraits', has: 'licence' },
      hint: '申报系列要求职业（执业）资格的必须上传，如教师资格证、执业证书；其他系列有的可上传',
    }),
    files('classTeacher', '班主任工作经历', {
      shownWhen: isTeacher,
      hint: '担任过班主任的，上传学校出具的起止时间和班级证明；没有的可不传',
    }),
    files('headTraining', '校（园）长岗位培训证书', {
      required: true,
      shownWhen: { all: [isTeacher, { field: 'teacher.headTraining', is: true }] },
    }),
    files('other', '其他附件', { max: 20, hint: '根据个人需要上传，没有可不传' }),
  ],
}
