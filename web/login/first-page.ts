import type { Who } from '../session.tsx'

/** Where somebody begins who did not come for a particular page: what must come first, else what is theirs. */
export function firstPageOf({ kind, stage }: Who) {
  if (stage !== 'ready') return stagePages[stage]
  return kind === 'system' ? 'root-office' : kind === 'administrator' ? 'organisations' : 'home'
}

const stagePages = { 'change-password': 'password', agree: 'agreement', 'complete-unit': 'organisation' } as const
