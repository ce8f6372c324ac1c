import type { Sheet } from '../../../core/condition.ts'
import type { FieldOf, FileRef } from '../../../core/form.ts'
import { PhotoUploader } from '../../evidence/PhotoUploader.tsx'
import { useOpened, useSectionId } from '../context.ts'
import { useSlots } from '../slots.ts'
import type { KindProps } from './kind.ts'

export function Photo({ field, value, onChange, id, disabled }: KindProps<FieldOf<'photo'>>) {
  const { region, application, form, storing } = useOpened()
  const section = useSectionId()
  const { mayAttach } = useSlots()
  const byItself = form.manner?.saving === 'whole-sections'
  const store = (photo: FileRef | undefined) => {
    if (!byItself || !storing) return onChange(photo ?? '')
    void storing.put(section, (sheet) => ({ ...(sheet as Sheet), [field.id]: photo ?? '' }))
  }
  return (
    <PhotoUploader
      id={id}
      region={region}
      place={{ application, section, field: field.id }}
      maxBytes={field.maxBytes}
      types={field.types}
      photo={isFile(value) ? value : undefined}
      mayPick={() => !byItself || mayAttach({ section })}
      onChange={store}
      label={field.label}
      disabled={disabled}
    />
  )
}

const isFile = (value: unknown): value is FileRef => typeof value === 'object' && value !== null && 'file' in value
