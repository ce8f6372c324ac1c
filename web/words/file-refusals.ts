import type { Sentence } from '../../core/sentence.ts'

/** Why a file was not taken, in alphabetical order. */
export const fileRefusals: Record<string, Sentence> = {
  'file-content-differs': ({ said, found }) =>
    `文件名是 ${said}，内容却${found === '未知' ? '不是，可能已损坏' : `是 ${found}`}，请用原来的软件另存为正确的格式后再上传`,
  'file-empty': '文件是空的，请检查后重新选择',
  'file-infected': '文件带有病毒，没有保存；请杀毒后重新上传',
  'file-name-missing': '附件名称不能为空，请写明文件内容，如“身份证正面”',
  'file-too-large': ({ limit }) =>
    (Number(limit) + 1) % 1024 === 0
      ? `文件应小于 ${(Number(limit) + 1) / 1024} KB，请压缩后再上传`
      : `文件超过了 ${Math.floor(Number(limit) / 1024)} KB，请压缩后再上传`,
  'file-two-kinds': '文件里夹带了其他格式的内容，没有保存；请重新扫描或另存后上传',
  'file-type-not-accepted': ({ accepted }) => `这里只收 ${accepted} 文件，请转换格式后再上传`,
  'imported-file-frozen': '这个附件是随业绩从业绩库导入的，名称不能在申报中修改；请在业绩库修改后重新导入',
  'no-such-field': '申报表里没有这个上传项，请刷新页面后重试',
  'pdf-broken': 'PDF 文件已损坏或不完整，请用阅读软件打开检查，重新导出后再上传',
  'pdf-encrypted': 'PDF 设有密码，审核人员打不开；请取消密码后再上传',
  'photo-too-small': ({ width, height }) => `照片太小，请使用至少 ${width}×${height} 像素的照片`,
  'picture-broken': '图片已损坏或不完整，请重新拍照或扫描后上传',
  'save-first': '请先保存本页内容，再上传附件',
  'too-many-files': '上传的文件太多，请联系单位经办人',
  'upload-unfinished': '文件没有传完，请继续上传',
}
