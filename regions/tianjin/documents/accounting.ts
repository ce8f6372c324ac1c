import type { Block } from '../../../core/document.ts'
import { label, text } from '../../national/paper.ts'

/** 会计信息. */
export const accounting: Block = {
  block: 'cells',
  widths: [34, 56, 34, 56],
  rows: [
    [
      label('考试年度'),
      text('accounting.examYear'),
      label('高级会计资格考试\n合格证书编号'),
      text('accounting.examCertificate'),
    ],
    [label('会计有效期起'), text('accounting.validFrom'), label('会计有效期止'), text('accounting.validTo')],
  ],
}
