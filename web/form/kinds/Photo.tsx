import type { FieldOf, FileRef } from '../../../core/form.ts'
import { PhotoUploader } from '../../evidence/PhotoUploader.tsx'
import { useOpened, useSectionId } from '../context.ts'
import type { KindProps } from './kind.ts'

export function Photo({ field, value, onChange, id, disabled }: KindProps<FieldOf<'photo'>>) {
  const { region, application } = useOpened()
  const section = useSectionId()
  return (
    <PhotoUploader
      id={id}
      region={region}
      place={{ application, section, field: field.id }}
      maxBytes={field.maxBytes}
      types={field.types}
      photo={isFile(value) ? value : undefined}
      onChange={(photo) => onChange(photo ?? '')}
      label={field.label}
      disabled={disabled}
    />
  )
}

const isFile = (value: unknown): value is FileRef => typeof value === 'object' && value !== null && 'file' in value
