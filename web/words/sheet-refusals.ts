import type { Sentence } from '../../core/sentence.ts'

/** Why an Excel file was not read. */
export const sheetRefusals: Record<string, Sentence> = {
  'sheet-empty': '表格里没有数据，请从第二行起填写后重新选择文件',
  'sheet-not-readable': '文件已损坏或不是 Excel 表格，请用模板另存为 .xlsx 后重试',
  'sheet-old-format': '不能读取 .xls 格式或设有密码的表格，请另存为不设密码的 .xlsx 文件后重试',
  'sheet-too-large': ({ max }) =>
    `文件太大${max === undefined ? '' : `（上限 ${Math.floor(Number(max) / 1024)} KB）`}，请删去图片和多余的格式，或分几次导入`,
  'sheet-too-many-rows': ({ max }) => `一次最多导入 ${max ?? '20000'} 行，请分几次导入`,
  'sheet-too-slow': '表格太复杂，没有读完；请只保留数据，删去公式、图片和格式后重试',
  'sheet-wrong-headings': ({ missing }) =>
    `表头与模板不一致${missing === undefined ? '' : `，缺少：${missing}`}，请下载模板后按原表头填写`,
}
