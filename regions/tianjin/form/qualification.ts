import type { Condition } from '../../../core/condition.ts'
import type { Field, Section } from '../../../core/form.ts'
import { chosen, files, firstOfMonth, none, years } from './field.ts'

/** What 无 in the group's series frees from being filled in, and keeps empty. */
const within = (series: string) => ({
  required: chosen(series),
  readonlyWhen: { field: series, is: none } satisfies Condition,
  emptyWhenReadonly: true as const,
})
const title = within('currentSeries')
const post = within('postSeries')

const cascade = (
  id: string,
  label: string,
  optionsFrom: string,
  under: string | string[],
  rest: Partial<Field>,
): Field => ({ id, kind: 'choice', label, optionsFrom, under, ...rest }) as Field

/** Years are typed and compared with the dates, a difference being a warning. */
export const qualification: Section = {
  id: 'qualification',
  heading: '资历信息',
  group: '资历信息',
  canBeEmptied: true,
  hint: '没有职称、申报初级职称或没有聘任的，在相应的“专业技术系列”处选择“无”，其后各项不必填写。',
  fields: [
    {
      id: 'currentSeries',
      kind: 'choice',
      label: '现专业技术系列',
      heading: '现职称情况（按持有的职称证书填写）',
      required: true,
      optionsFrom: 'heldSeries',
    },
    { id: 'currentSpecialty', kind: 'text', label: '现资格专业', max: 60, ...title },
    cascade('currentLevel', '现专业技术级别', 'levels', 'currentSeries', title),
    cascade('currentTitle', '现专业技术资格名称', 'titles', ['currentSeries', 'currentLevel'], title),
    {
      id: 'currentTitleOn',
      kind: 'day',
      label: '获取现专业技术资格时间',
      notAfterToday: true,
      hint: firstOfMonth,
      ...title,
    },
    years('yearsSinceTitle', '获取现资格后从事本专业工作年限', title),
    files('titleCertificate', '职称证书附件', { required: title.required }),
    {
      id: 'postSeries',
      kind: 'choice',
      label: '聘现专业技术系列',
      heading: '现聘任情况（结合聘书、岗位合同、聘任文件填写）',
      required: true,
      optionsFrom: 'heldSeries',
    },
    cascade('postLevel', '聘现专业技术级别', 'levels', 'postSeries', post),
    cascade('postTitle', '聘现专业技术职务名称', 'titles', ['postSeries', 'postLevel'], post),
    { id: 'postOn', kind: 'day', label: '聘现专业技术职务日期', notAfterToday: true, hint: firstOfMonth, ...post },
    years('yearsInPost', '任现专业技术职务年限', post),
    // Also true of somebody without a post, so it may be filled in by them.
    years('yearsTechnical', '从事专业技术工作年限', { required: post.required }),
    files('appointment', '聘任文件证书附件', { required: post.required }),
  ],
}
