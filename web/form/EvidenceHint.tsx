import type { Section } from '../../core/form.ts'
import { evidenceIn } from './rows.ts'

/** Files come once their row is in the list, where the row's own button sends them. */
export function EvidenceHint({ section }: { section: Section }) {
  const [slot] = evidenceIn(section)
  if (!slot) return null
  return <p className="field-hint">附件在保存以后，用列表中这一条的“{slot.buttons?.send ?? '上传附件'}”上传。</p>
}
