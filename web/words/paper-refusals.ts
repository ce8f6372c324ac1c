import type { Sentence } from '../../core/sentence.ts'

/** Why something was not printed or exported, and the way out. */
export const paperRefusals: Readonly<Record<string, Sentence>> = {
  'certificate-revoked': '证书已被撤销，不能再下载；如有疑问，请联系发证单位',
  'export-in-background': ({ count, max }) =>
    `共 ${count ?? '很多'} 人，超过 ${max ?? ''} 人，请改用后台导出，完成后下载`,
  'missing-glyphs': ({ characters }) =>
    `以下文字没有可用的字体：${characters ?? ''}。可以用“〓”代替打印，或请系统管理员安装相应字体`,
  'never-submitted': '申报还没有提交过，提交后才能打印评审表',
  'no-result': '没有可下载的文件：结果已过期删除，或没有可打印的人员；请重新办理',
  'not-passed-yet': '评审尚未通过，通过后才能打印评审表',
  'nothing-to-export': '没有符合条件的人员，请调整筛选条件',
  'other-unit': '不是本单位的申报人，评审表由其所在单位打印',
  'picture-unreadable': ({ picture }) => `照片${picture ? `“${picture}”` : ''}无法读取，请联系系统管理员检查附件后重试`,
  'printer-busy': '正在打印的人较多，请稍后再试',
  'printer-failed': '打印没有成功，请稍后重试',
  'printer-timeout': '打印用时过长，已停止，请稍后重试',
  'task-not-done': '任务还没有完成，请稍后再下载',
  'too-many-people': ({ max, now }) => `一次最多选择 ${max ?? ''} 人（现有 ${now ?? ''} 人），人数更多时请用“打印全部”`,
}
