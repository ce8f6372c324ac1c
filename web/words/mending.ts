import type { Field } from '../../core/form.ts'
import { ruleSentence } from '../evidence/rule.ts'

/** What a field takes and how it is given, said to whoever has to change it. */
export function howToMend(field: Field): string {
  switch (field.kind) {
    case 'text':
      return field.digits ? '只填数字' : field.max ? `直接填写，不超过 ${field.max} 字` : '直接填写'
    case 'longText':
      return `直接填写，不超过 ${field.max} 字`
    case 'number':
      return [field.decimals ? `填写数字，最多 ${field.decimals} 位小数` : '填写整数', rangeOf(field)].join('')
    case 'day':
      return '按“2026-03-31”的样式填写，或从日历中选择'
    case 'month':
      return '按“2026-03”的样式填写，或从日历中选择'
    case 'year':
      return '填写四位年份，如 2026'
    case 'choice':
      return field.under ? '先选好上一级，再从列表中选择一项' : '点输入框，从列表中选择一项'
    case 'tree':
      return '从列表中选到最末一级'
    case 'row':
    case 'choices':
      return '从列出的各项中选择'
    case 'yesNo':
      return '选择“是”或“否”'
    case 'organisation':
      return '录入单位名称中的几个字，从查到的单位中选择'
    case 'idNumber':
      return '填写 18 位身份证号，最后一位可以是 X'
    case 'phone':
      return '填写 11 位手机号码，或带区号的固定电话'
    case 'photo':
    case 'files':
      return `选取文件上传：${ruleSentence({ types: field.types ?? ['jpg', 'png'], maxBytes: field.maxBytes })}`
    case 'webAddress':
      return '填写以 http:// 或 https:// 开头的完整网址'
    case 'code':
      return `填写 ${field.length} 位代码`
    case 'derived':
      return '由其他内容得出，请修改有关内容'
  }
}

const rangeOf = ({ min, max }: { min?: number; max?: number }) =>
  min !== undefined && max !== undefined ? `，${min} 至 ${max}` : ''
