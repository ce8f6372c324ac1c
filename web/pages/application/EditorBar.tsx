import { CheckCircleFilled, DownOutlined, ExclamationCircleFilled, UnorderedListOutlined } from '@ant-design/icons'

type Props = {
  heading: string
  at: number
  of: number
  blocking: number
  onSheet: (sheet: 'sections' | 'tasks') => void
}

/** On narrow screens: where one is, and how much is left to do; both open as sheets. */
export const EditorBar = ({ heading, at, of, blocking, onSheet }: Props) => (
  <nav className="editor-bar only-narrow" aria-label="栏目和问题">
    <button type="button" onClick={() => onSheet('sections')}>
      <UnorderedListOutlined aria-hidden />
      <span>
        <b>{heading}</b>
        <em>
          第 {at} 项，共 {of} 项
        </em>
      </span>
      <DownOutlined aria-hidden />
    </button>
    <button type="button" className={blocking > 0 ? 'bad' : 'ok'} onClick={() => onSheet('tasks')}>
      {blocking > 0 ? <ExclamationCircleFilled aria-hidden /> : <CheckCircleFilled aria-hidden />} 问题 {blocking}
    </button>
  </nav>
)
