import { CheckCircleFilled, CloseOutlined, FlagOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Mark } from '../../../checks/StateMark.tsx'
import { Thumbnail } from '../../../evidence/Thumbnail.tsx'
import { useRegion } from '../../../session.tsx'
import type { ReadField } from './sections.ts'

type Props = { read: ReadField; marked: boolean; onMark?: () => void; onFile: (file: number) => void }

/** One field as it stands: a change is old → new in place, a file is a picture that opens beside it. */
export function FieldLine({ read: { field, text, files, change }, marked, onMark, onFile }: Props) {
  const wide = field.kind === 'longText' || field.kind === 'files' || text.length > 40
  return (
    <div
      className="read-field"
      data-wide={wide || undefined}
      data-marked={marked || undefined}
      {...(change && { 'data-change': '', tabIndex: -1 })}
    >
      <dt>{field.label}</dt>
      <dd>
        {files.length > 0 ? (
          <FileButtons files={files} onFile={onFile} label={field.label} />
        ) : change?.is === 'changed' ? (
          <>
            <del>{change.before || '（未填）'}</del>
            <span className="arrow" role="img" aria-label="改为">
              →
            </span>
            <ins>{change.after || '（清空）'}</ins>
          </>
        ) : findings[text] ? (
          findings[text]
        ) : text && field.kind === 'webAddress' ? (
          <a href={text} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        ) : (
          text || <span className="quiet">{field.kind === 'files' || field.kind === 'photo' ? '未上传' : '—'}</span>
        )}
        {change?.is === 'files-changed' && (
          <small className="file-change">
            {change.added.length > 0 && `新传 ${change.added.length} 个`}
            {change.added.length > 0 && change.removed.length > 0 && '，'}
            {change.removed.length > 0 && <>删去 {change.removed.map(({ name }) => name).join('、')}</>}
          </small>
        )}
        {onMark && (
          <button
            type="button"
            className="mark-button"
            aria-pressed={marked}
            aria-label={`标记“${field.label}”退回修改`}
            title={marked ? '取消标记' : '标记退回修改'}
            onClick={onMark}
          >
            <FlagOutlined aria-hidden /> {marked && '退回修改'}
          </button>
        )}
      </dd>
    </div>
  )
}

/** Findings of a program are shown as such; a person decides. */
const findings: Readonly<Record<string, React.ReactNode>> = {
  符合: <Mark tone="ok" shape={<CheckCircleFilled aria-hidden />} words="符合" />,
  不符合: <Mark tone="bad" shape={<CloseOutlined aria-hidden />} words="不符合" />,
  未知: <Mark tone="warn" shape={<QuestionCircleOutlined aria-hidden />} words="未知，请人工核对" />,
}

function FileButtons({
  files,
  onFile,
  label,
}: Pick<ReadField, 'files'> & { onFile: (file: number) => void; label: string }) {
  const region = useRegion()
  return (
    <span className="file-buttons">
      {files.map((file) => (
        <button
          key={file.file}
          type="button"
          title={file.name}
          aria-label={`查看 ${label} ${file.name}`}
          onClick={() => onFile(file.file)}
        >
          <Thumbnail region={region} file={file} />
        </button>
      ))}
    </span>
  )
}
