import type { FileRef } from '../../core/form.ts'
import type { ShownRow } from '../../core/shape.ts'
import { isFrozen } from '../../core/taken.ts'
import { FileStrip } from '../application/FileStrip.tsx'
import { useOpened, useSectionId } from '../form/context.ts'
import { said } from '../form/rows.ts'
import { withoutKind } from './columns.ts'

/** Everything that was taken over with a row, and its attachments. */
export function RowWhole({ row }: { row: ShownRow }) {
  const opened = useOpened()
  const id = useSectionId()
  const section = opened.form.sections.find((one) => one.id === id)
  const fields = withoutKind(row).fields.filter(({ field }) => !section || isFrozen(section, field))
  const isFile = (kind: string) => kind === 'files' || kind === 'photo'
  return (
    <dl className="row-whole">
      {fields.map((one) => (
        <div key={one.field.id} data-wide={isFile(one.field.kind) || one.field.kind === 'longText' || undefined}>
          <dt>{one.field.label}</dt>
          <dd>
            {one.value === undefined ? (
              <span className="quiet">—</span>
            ) : isFile(one.field.kind) ? (
              <FileStrip files={[one.value].flat() as unknown as FileRef[]} label={one.field.label} />
            ) : (
              said(one, opened)
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
