import type { Section } from '../../../core/form.ts'
import { clause, name } from './achievements.ts'
import { files, words } from './field.ts'

const group = '论文论著'
const foreign = { field: 'language', is: '外文' } as const

const verificationHosts = ['cnki.net', 'wanfangdata.com.cn', 'cqvip.com']

/** The manual's 论文 and 论著: its slots for papers stand, by a slip, in the paragraph on books. */
export const writings: Section[] = [
  {
    id: 'papers',
    heading: '论文',
    group,
    hint: '内容要与本人申报专业相关，填报篇数按申报条件要求执行，按质量高低填报。论文须在中国知网（www.cnki.net）、万方数据（www.wanfangdata.com.cn）或维普网（www.cqvip.com）上进行检索验证，并将检索到的网页地址复制到“检索验证地址”；检索不到或未填检索验证地址的视为无效论文，不作为评审依据。',
    list: {
      max: 50,
      noun: '论文',
      order: 'by-hand',
      void: { when: { field: 'verificationAddress', filled: false }, label: '无效论文' },
    },
    fields: [
      name('论文题目'),
      { id: 'journal', kind: 'text', label: '刊物名称', required: true, max: 60 },
      { id: 'issue', kind: 'text', label: '刊号、卷期', max: 60 },
      { id: 'publishedOn', kind: 'month', label: '发表时间', required: true, notAfterToday: true },
      { id: 'rank', kind: 'number', label: '作者排名', required: true, min: 1, max: 99 },
      { id: 'language', kind: 'choice', label: '语种', required: true, options: words('中文 外文') },
      clause,
      {
        id: 'verificationAddress',
        kind: 'webAddress',
        label: '检索验证地址',
        hosts: verificationHosts,
        wide: true,
        hint: '未填的可以保存，但标为“无效论文”，不计入篇数',
      },
      files('verificationPage', '检索验证页面', { required: true }),
      files('cover', '刊物封面', { required: true }),
      files('sponsorPage', '主办单位页', { required: true }),
      files('contents', '目录页', { required: true }),
      files('text', '正文', { required: true }),
      files('translation', '中文译文', { required: true, shownWhen: foreign, hint: '外文须上传中文译文' }),
    ],
  },
  {
    id: 'books',
    heading: '论著',
    group,
    hint: '内容要与本人申报专业相关，填报篇数按申报通知要求执行，按质量高低填报。',
    list: { max: 30, noun: '论著', order: 'by-hand' },
    fields: [
      name('论著名称'),
      { id: 'publisher', kind: 'text', label: '出版社', required: true, max: 60 },
      { id: 'isbn', kind: 'text', label: '书号', required: true, max: 30 },
      { id: 'publishedOn', kind: 'month', label: '出版时间', required: true, notAfterToday: true },
      { id: 'role', kind: 'choice', label: '本人作用', required: true, options: words('独著 主编 副主编 参编 译著') },
      {
        id: 'thousandCharacters',
        kind: 'number',
        label: '本人撰写字数',
        required: true,
        min: 0,
        max: 99999,
        unit: '千字',
      },
      clause,
      files('cover', '封面', { required: true }),
      files('copyrightPage', '版权页', { required: true }),
      files('contents', '目录（摘录）页', { required: true }),
      files('editorialBoard', '编委会名单页', { required: true }),
      files('wordCountPage', '标有著作字数页', { required: true }),
    ],
  },
]
