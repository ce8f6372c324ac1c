import type { AchievementRefusal } from '../../core/achievement.ts'
import type { Sentence } from '../../core/sentence.ts'
import type { Meddled } from '../../core/taken.ts'

type Own = Exclude<AchievementRefusal, 'wrong-state' | 'no-permission' | 'reason-missing'>

type Others =
  | Meddled['refusal']
  | 'achievement-already-imported'
  | 'achievement-not-approved'
  | 'achievement-of-other-kind'
  | 'no-imports-here'
  | 'no-library'
  | 'no-such-achievement'
  | 'no-such-kind'
  | 'none-but-filled'
  | 'nothing-ticked'
  | 'says-none'
  | 'too-many-achievements'
  | 'too-many-imported'

export const libraryRefusals: Record<Own | Others, Sentence> = {
  'achievement-already-imported': ({ names, where }) =>
    `“${names}”已导入「${where}」：同一业绩在一份申报中只能导入一次，如需改放本项，请先在原处移除。本次没有导入`,
  'achievement-incomplete': ({ problems }) =>
    `这条业绩还不完整${problems ? `（${problems} 处）` : ''}，请点“修改”补齐内容，并上传佐证材料后再提交`,
  'achievement-not-approved': ({ names }) => `“${names}”还没有经单位审核通过，不能导入。本次没有导入`,
  'achievement-of-other-kind': ({ names }) => `“${names}”的类别不属于本项，不能导入。本次没有导入`,
  'imported-row-frozen': ({ number, label }) =>
    `第 ${number} 条的「${label}」是从业绩库导入的，不能在申报中修改；请在业绩库修改并经单位审核后重新导入`,
  'no-imports-here': '这一栏不从业绩库导入',
  'no-library': '本省没有启用业绩库',
  'no-such-achievement': '所选业绩中有的已从业绩库删除，请刷新后重新选择。本次没有导入',
  'no-such-kind': '没有这类业绩，请刷新页面后再选',
  'no-unit-bound': '您还没有绑定单位，不能提交审核；请先绑定工作单位。已填写的内容会保留',
  'none-but-filled': ({ heading }) => `「${heading}」已有内容，不能勾选“无”；请先移除或清空`,
  'nothing-ticked': '请先勾选要导入的业绩',
  'not-the-owner': '只有本人可以办理自己的业绩',
  'not-your-unit': '该业绩不由您所在单位审核',
  'own-achievement': '不能审核自己的业绩，请由本单位其他经办人审核',
  'person-has-left': '该人员已不在本单位，不能再审核其业绩；可由本人撤回后提交新单位',
  'row-not-imported': '这一栏只能从业绩库导入；有一条不是导入的，或已经移除，没有保存。请刷新后重新导入',
  'says-none': ({ tick }) => `本栏已勾选“${tick}”，请先取消勾选再导入`,
  'too-many-achievements': ({ max }) => `这类业绩最多保存 ${max} 条，请先删除不需要的`,
  'too-many-imported': ({ max, now, chosen }) =>
    `本项最多 ${max} 条，已有 ${now} 条，这次勾选了 ${chosen} 条；请减少勾选或先移除。本次没有导入`,
}
