import { inWordsOf } from '../../core/defence.ts'
import { usePortal } from './portal.ts'

/** 答辩 in the province's own word, in whatever is said of it. */
export function useOwnWords() {
  const called = usePortal()?.called
  return (text: string) => inWordsOf({ called }, text)
}
