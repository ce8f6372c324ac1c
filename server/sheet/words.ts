import type { CellProblem } from './columns.ts'

/** What is wrong with a cell, for the person who made the file. */
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
