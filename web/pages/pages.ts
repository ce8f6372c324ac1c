import { type ComponentType, lazy } from 'react'

const page = (path: string, load: () => Promise<{ Page: ComponentType }>) => ({
  path,
  Page: lazy(async () => ({ default: (await load()).Page })),
})

/** One line a screen: its address and its folder, which is named as the address. */
export const pages = [
  page('/', () => import('./provinces/Page.tsx')),
  page('/:region', () => import('./portal/Page.tsx')),
  page('/:region/account', () => import('./account/Page.tsx')),
  page('/:region/agreement', () => import('./agreement/Page.tsx')),
  page('/:region/applicants', () => import('./applicants/Page.tsx')),
  page('/:region/audit', () => import('./audit/Page.tsx')),
  page('/:region/forbidden', () => import('./forbidden/Page.tsx')),
  page('/:region/login', () => import('./login/Page.tsx')),
  page('/:region/organisation', () => import('./organisation/Page.tsx')),
  page('/:region/organisations', () => import('./organisations/Page.tsx')),
  page('/:region/password', () => import('./password/Page.tsx')),
  page('/:region/root-office', () => import('./root-office/Page.tsx')),
  page('/:region/setup', () => import('./setup/Page.tsx')),
  page('/:region/staff', () => import('./staff/Page.tsx')),
  page('/:region/application/:id', () => import('./application/Page.tsx')),
  page('/:region/notices', () => import('./notices/Page.tsx')),
  page('/:region/notices/:id', () => import('./notices/notice/Page.tsx')),
  page('/:region/verification', () => import('./verification/Page.tsx')),
  page('/:region/notice-desk', () => import('./notice-desk/Page.tsx')),
  page('/:region/notice-desk/:id', () => import('./notice-desk/notice/Page.tsx')),
  page('/:region/referrals', () => import('./referrals/Page.tsx')),
  page('/:region/committees', () => import('./committees/Page.tsx')),
  page('/:region/experts', () => import('./experts/Page.tsx')),
  page('/:region/committee-desk', () => import('./committee-desk/Page.tsx')),
  page('/:region/certificate-desk', () => import('./certificate-desk/Page.tsx')),
  page('*', () => import('./not-found/Page.tsx')),
]
