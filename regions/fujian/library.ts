import type { Check } from '../../core/form.ts'
import type { Library } from '../../core/library.ts'
import { achievements } from './library/achievements.ts'
import { health } from './library/health.ts'
import { history } from './library/history.ts'

const inOrder = (section: string, says: string): Check => ({
  id: `${section}-in-order`,
  section,
  rule: 'in-order',
  first: 'begins',
  second: 'ends',
  says,
})

const only = ['health']

/** 个人业绩库. The manual leaves its fields to a guide of its own that is lost; these are modelled on what reviews ask for. */
export const library: Library = {
  form: {
    id: 'library',
    version: 1,
    name: '个人业绩库',
    catalogues: {},
    checks: [
      inOrder('employment', '结束时间不能早于开始时间'),
      inOrder('education', '毕业时间不能早于入学时间'),
      inOrder('results', '完成时间不能早于开始时间'),
    ],
    sections: [...history, ...achievements, ...health],
  },
  // Many hold the same honour of one day; only its number tells whose it is.
  kinds: [
    { section: 'employment', named: ['employer', 'post'], same: [] },
    { section: 'education', named: ['school', 'education'], same: [['school', 'certificate']] },
    { section: 'training', named: ['year', 'content'], same: [['certificate']] },
    { section: 'appraisals', named: ['year', 'unit'], same: [] },
    { section: 'honours', named: ['name', 'awardedOn'], same: [['certificate']] },
    { section: 'results', named: ['name'], same: [['name', 'source'], ['number']] },
    { section: 'papers', named: ['title', 'journal'], same: [['title', 'journal']] },
    { section: 'books', named: ['title', 'publisher'], same: [['title', 'publisher'], ['number']] },
    { section: 'patents', named: ['name', 'number'], same: [['number']] },
    { section: 'standards', named: ['name', 'number'], same: [['number']] },
    { section: 'others', named: ['name', 'source'], same: [['name', 'source']] },
    { section: 'clinicalWork', named: ['year', 'department'], same: [], series: only },
    { section: 'procedures', named: ['name', 'year'], same: [], series: only },
    { section: 'cases', named: ['title', 'category'], same: [['title']], series: only },
  ],
  guide: [
    '个人业绩库不受申报时间限制：可以在职称申报开始之前录入，也可以在日常有了新的业绩时录入。没有绑定工作单位的，可以先录入并保存。',
    '每条业绩先录入并保存为草稿，上传证明材料后再提交所在单位审核。状态有草稿、待审核、审核通过、退回四种；退回的按单位写明的理由修改后重新提交。',
    '只有单位审核通过的业绩才能在职称申报中导入。申报页面不直接添加业绩：缺少的，先到业绩库录入并经单位审核。',
    '导入申报的是当时的内容，在申报中不能修改，只能移除；移除不会删除业绩库的记录。审核通过以后再修改业绩的，须重新提交单位审核，已经导入申报的内容不变。',
    '工作经历、教育经历、继续教育、年度考核各系列都要录入；获得荣誉、取得业绩、发表论文、著作、专利、标准等按所申报系列的评审条件录入。',
    '行业专用是为卫生系列设置的：申报卫生系列的须录入临床工作量、手术和技术项目、病案和专题报告中与本专业有关的内容，申报其他系列的无需录入。病案材料请隐去患者的姓名和证件号码。',
    '证明材料应为原件的扫描件或者照片，复印件须有单位盖章；文字、图形清晰可辨，不得涂改。点击已上传的附件可以修改名称，请以文件内容命名，如“论文封面”“结题证书”。',
  ],
}
