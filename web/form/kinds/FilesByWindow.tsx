import type { FieldOf, FileRef } from '../../../core/form.ts'
import { FilePair } from '../FilePair.tsx'
import { filesOf } from '../slots.ts'
import type { KindProps } from './kind.ts'

/** How many there are, and the pair of buttons; where the pair stands with the page's function buttons, only how many. */
export function FilesByWindow({ field, value, id, disabled }: KindProps<FieldOf<'files'>>) {
  const files: readonly FileRef[] = filesOf(value)
  return (
    <div id={id} tabIndex={-1} className="files-by-window">
      <span>
        {files.length === 0 ? '尚未上传' : `已上传 ${files.length} 份：${files.map(({ name }) => name).join('、')}`}
      </span>
      {field.buttons && !field.buttons.beside ? (
        <span className="quiet">用页面下方的“{field.buttons.send}”上传</span>
      ) : (
        <FilePair field={field} files={files} locked={disabled} />
      )}
    </div>
  )
}
