import type { AchievementRefusal } from '../../core/achievement.ts'
import type { Sentence } from '../../core/sentence.ts'

type Own = Exclude<AchievementRefusal, 'wrong-state' | 'no-permission' | 'reason-missing'>

export const libraryRefusals: Record<Own | 'no-library' | 'no-such-kind' | 'too-many-achievements', Sentence> = {
  'achievement-incomplete': ({ problems }) =>
    `这条业绩还不完整${problems ? `（${problems} 处）` : ''}，请点“修改”补齐内容，并上传佐证材料后再提交`,
  'no-library': '本省没有启用业绩库',
  'no-such-kind': '没有这类业绩，请刷新页面后再选',
  'no-unit-bound': '您还没有绑定单位，不能提交审核；请先绑定工作单位。已填写的内容会保留',
  'not-the-owner': '只有本人可以办理自己的业绩',
  'not-your-unit': '该业绩不由您所在单位审核',
  'own-achievement': '不能审核自己的业绩，请由本单位其他经办人审核',
  'person-has-left': '该人员已不在本单位，不能再审核其业绩；可由本人撤回后提交新单位',
  'too-many-achievements': ({ max }) => `这类业绩最多保存 ${max} 条，请先删除不需要的`,
}
