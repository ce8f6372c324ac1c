import { ForwardBar } from '../forwarding/ForwardBar.tsx'
import { BatchBar } from './BatchBar.tsx'
import type { Asked } from './filters.ts'
import type { Chosen } from './LineTable.tsx'
import { grouped, type Line, type Total } from './line.ts'

type Props = {
  asked: Asked
  chosen: Chosen
  onChosen: (chosen: Chosen) => void
  here: readonly Line[]
  total: Total | undefined
  part?: 'forwarding'
}

/** What may be done with what is chosen. */
export function ListBar({ part, total, ...rest }: Props) {
  if (part === 'forwarding') return <ForwardBar {...rest} total={total} />
  return rest.chosen.size > 0 ? <BatchBar {...rest} found={total ? grouped(total.count) : ''} /> : null
}
