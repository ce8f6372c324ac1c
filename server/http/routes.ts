import { committeeRoutes } from './committees.ts'
import { fileRoutes } from './files.ts'
import { regionRoutes } from './regions.ts'
import type { Route } from './route.ts'
import { uploadRoutes } from './uploads.ts'

/** Every route of the site, in one table. One resource, one file. */
export const routes: readonly Route[] = [...committeeRoutes, ...fileRoutes, ...regionRoutes, ...uploadRoutes]
