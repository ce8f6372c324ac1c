import { GoingRow } from './GoingRow.tsx'
import type { Sendings } from './sendings.ts'

/** The files of a field that are on their way, a line each. */
export const GoingRows = ({ sendings: { going, pause, resume, drop } }: { sendings: Sendings }) =>
  going.map((one) => (
    <GoingRow
      key={one.key}
      one={one}
      onPause={() => pause(one)}
      onResume={() => resume(one)}
      onDrop={() => drop(one.key)}
    />
  ))
