import type { Block, Column } from '../../../core/document.ts'
import { centred, column, period } from '../../national/paper.ts'

const list = (heading: string, of: string, columns: readonly Column[]): Block[] => [
  { block: 'heading', text: heading },
  { block: 'list', of, atLeast: 1, columns },
]

export const achievements: readonly Block[] = [
  ...list('七、论文', 'papers', [
    column('论文题目', 58, { of: 'name' }),
    column('刊物名称', 36, { of: 'journal' }),
    column('刊号', 28, { of: 'number' }),
    centred('发表时间', 24, { of: 'publishedOn' }),
    centred('本人位次', 18, { of: 'rank' }),
    centred('收录', 16, { of: 'indexed' }),
  ]),
  ...list('八、著作', 'books', [
    column('著作名称', 56, { of: 'name' }),
    column('出版社', 40, { of: 'publisher' }),
    column('书号', 36, { of: 'number' }),
    centred('出版时间', 24, { of: 'publishedOn' }),
    centred('角色', 24, { of: 'role' }),
  ]),
  ...list('九、项目、课题', 'projects', [
    column('项目（课题）名称', 52, { of: 'name' }),
    column('来源', 30, { of: 'source' }),
    centred('级别', 18, { of: 'grade' }),
    centred('起止时间', 34, period),
    centred('角色和位次', 22, [{ of: 'role' }, '\n', { of: 'rank' }]),
    column('完成情况及效益', 24, { of: 'result' }),
  ]),
  ...list('十、专利', 'patents', [
    column('专利名称', 62, { of: 'name' }),
    centred('类别', 30, { of: 'category' }),
    column('专利号', 36, { of: 'number' }),
    centred('授权公告日', 32, { of: 'grantedOn' }),
    centred('本人位次', 20, { of: 'rank' }),
  ]),
  ...list('十一、获奖', 'awards', [
    column('获奖项目', 52, { of: 'name' }),
    column('奖项名称和等级', 40, { of: 'award' }),
    centred('级别', 18, { of: 'grade' }),
    column('授奖单位', 30, { of: 'awarder' }),
    centred('获奖时间', 24, { of: 'awardedOn' }),
    centred('位次', 16, { of: 'rank' }),
  ]),
]
