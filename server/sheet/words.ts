import type { CellProblem, SheetRefusal } from './columns.ts'

/** Sentences for the person who made the file; they also stand in the file of refused rows. */
export function sayRefusal(refused: SheetRefusal): string {
  switch (refused.refusal) {
    case 'sheet-empty':
      return '表格中没有数据，请按模板填写后再导入'
    case 'sheet-old-format':
      return '文件是旧版 .xls 格式或设有密码，请取消密码并另存为 .xlsx 格式后再导入'
    case 'sheet-not-readable':
      return '文件无法读取，请用 Excel 或 WPS 另存为 .xlsx 格式后再导入'
    case 'sheet-too-slow':
      return '文件内容过于复杂，请将数据粘贴到新下载的模板中后再导入'
    case 'sheet-too-large':
      return `文件过大（不超过 ${Math.floor(refused.max / 1024 / 1024)}MB），请拆分后分次导入`
    case 'sheet-too-many-rows':
      return `数据超过 ${refused.max} 行，请拆分后分次导入`
    case 'sheet-wrong-headings':
      return `表头与模板不一致，缺少：${refused.missing.join('、')}。请下载模板填写`
  }
}

export function sayProblem({ problem, max }: Omit<CellProblem, 'line' | 'column'>, heading: string): string {
  switch (problem) {
    case 'missing':
      return `“${heading}”未填写`
    case 'too-long':
      return `“${heading}”超过 ${max} 个字`
    case 'formula':
      return `“${heading}”是公式，请改为文字或数值（复制后选择性粘贴为“值”）`
    case 'digits-lost':
      return `“${heading}”被存成了数字，末尾几位已丢失，请将单元格格式设为“文本”后重新填写`
    case 'control-characters':
      return `“${heading}”含有无法识别的控制字符`
  }
}
