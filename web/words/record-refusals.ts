import type { Sentence } from '../../core/sentence.ts'

/** Refusals about the integrity file and about exemptions from an interview. */
export const recordRefusals = {
  'already-recorded': '诚信档案中已有同样的记录，没有重复记入',
  'no-such-bar': '没有这条记录，或已经解除；本人的记录不能由本人解除',
  'own-record': '不能办理本人的诚信记录，请由其他人员办理',
  'span-incomplete': '禁止申报的起止日期须同时填写；没有禁止期限的，两个都不填',
  'span-too-long': '禁止申报的日期与今天相差超过 50 年，请检查',
} satisfies Record<string, Sentence>
