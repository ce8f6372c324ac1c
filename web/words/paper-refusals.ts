import type { Sentence } from './sentence.ts'

/** Why something was not printed or exported, and the way out. */
export const paperRefusals: Readonly<Record<string, Sentence>> = {
  'certificate-revoked': '证书已被撤销，不能再下载；如有疑问，请联系发证单位',
  'missing-glyphs': ({ characters }) =>
    `以下文字没有可用的字体：${characters ?? ''}。可以用“〓”代替打印，或请系统管理员安装相应字体`,
  'never-submitted': '申报还没有提交过，提交后才能打印评审表',
  'picture-unreadable': ({ picture }) => `照片${picture ? `“${picture}”` : ''}无法读取，请联系系统管理员检查附件后重试`,
  'printer-busy': '正在打印的人较多，请稍后再试',
  'printer-failed': '打印没有成功，请稍后重试',
  'printer-timeout': '打印用时过长，已停止，请稍后重试',
}
