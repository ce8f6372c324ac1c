import type { FieldOf, FileRef, Json } from '../../../core/form.ts'
import { Uploader } from '../../evidence/Uploader.tsx'
import { useOpened, useSectionId } from '../context.ts'
import { FilesByWindow } from './FilesByWindow.tsx'
import type { KindProps } from './kind.ts'

export function Files(props: KindProps<FieldOf<'files'>>) {
  const { field, value, onChange, id, disabled } = props
  const { region, application, form } = useOpened()
  const section = useSectionId()
  if (form.manner?.saving === 'whole-sections') return <FilesByWindow {...props} />
  return (
    <Uploader
      id={id}
      region={region}
      place={{ application, section, field: field.id }}
      rule={field}
      files={filesIn(value)}
      onChange={(change) => onChange((now) => change(filesIn(now)))}
      label={field.label}
      disabled={disabled}
      {...(field.buttons && { pick: field.buttons.send })}
    />
  )
}

const filesIn = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly FileRef[]) : [])
