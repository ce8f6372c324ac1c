import type { DefenceRule } from '../core/defence.ts'
import type { Proceedings } from '../core/proceedings.ts'

/** What the applicant reads of their defence, whether one is arranged or not. */
export const ownDefence = (
  { shownIn, heading, none, button, notice }: DefenceRule,
  arranged: Proceedings['defence'],
) => ({
  shownIn: [...shownIn],
  heading,
  none,
  arranged: arranged ?? null,
  notice: { id: notice.id, name: notice.name, label: button },
})
