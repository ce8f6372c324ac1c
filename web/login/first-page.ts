import type { Who } from '../session.tsx'

/** Where somebody begins who did not come for a particular page. */
export const firstPageOf = ({ kind }: Who) =>
  kind === 'system' ? 'root-office' : kind === 'administrator' ? 'organisations' : 'home'
