import type { Designing } from '../../core/plan-design.ts'

/** 评审计划 is designed by the unit that forms the committee; these are the three parts that the manual's own plan has. */
export const designing: Designing = {
  kinds: [
    { value: 'annual', label: '年度评审' },
    { value: 'special', label: '专项评审' },
    { value: 'recognition', label: '考核认定' },
  ],
  parts: [
    { id: 'ability', name: '能力条件' },
    { id: 'results', name: '业绩条件' },
    { id: 'research', name: '教科研条件' },
  ],
  slots: 'attachments',
  countable: ['titles', 'appointments', 'employment', 'education', 'training', 'appraisals', 'trade'],
  undertaking: `本人申报本计划的职称，郑重承诺：

一、本人已阅读本评审计划和相应的评审条件，所选的申报形式、申报专业和申报职称符合本人实际。
二、所填写的信息、从个人业绩库导入的业绩和上传的附件真实、准确、完整，与原件一致。
三、业绩、论文、著作、专利等成果为本人取得，没有抄袭、代写、买卖或者冒用他人成果。
四、本人在同一申报年度只申报一次职称，不在诚信档案记载的禁止申报期间内，也不在受处分影响期内。
五、申报、审核、面试和评审期间遵守纪律，不托请、不打探、不干扰评审工作。
六、如有不实，本人接受取消申报资格、撤销已取得的职称、记入诚信档案、三年内不得申报等处理，并承担相应的责任。`,
}
