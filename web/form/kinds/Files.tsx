import type { FieldOf, FileRef, Json } from '../../../core/form.ts'
import { Uploader } from '../../evidence/Uploader.tsx'
import { useOpened, useSectionId } from '../context.ts'
import type { KindProps } from './kind.ts'

export function Files({ field, value, onChange, id, disabled }: KindProps<FieldOf<'files'>>) {
  const { region, application } = useOpened()
  const section = useSectionId()
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
