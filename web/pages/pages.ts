import { type ComponentType, lazy } from 'react'

const page = (path: string, load: () => Promise<{ Page: ComponentType }>) => ({
  path,
  Page: lazy(async () => ({ default: (await load()).Page })),
})

/** One line a screen: its address and its folder, which is named as the address. */
export const pages = [page('/', () => import('./provinces/Page.tsx')), page('*', () => import('./not-found/Page.tsx'))]
