import { certificateRoutes } from './certificates.ts'
import { committeeRoutes } from './committees.ts'
import { expertRoutes } from './experts.ts'
import { fileRoutes } from './files.ts'
import { noticeRoutes } from './notices.ts'
import { objectionRoutes } from './objections.ts'
import { outcomeRoutes } from './outcomes.ts'
import { referralRoutes } from './referrals.ts'
import { regionRoutes } from './regions.ts'
import type { Route } from './route.ts'
import { schemeRoutes } from './schemes.ts'
import { uploadRoutes } from './uploads.ts'

/** Every route of the site, in one table. One resource, one file. */
export const routes: readonly Route[] = [
  ...certificateRoutes,
  ...committeeRoutes,
  ...expertRoutes,
  ...fileRoutes,
  ...noticeRoutes,
  ...objectionRoutes,
  ...outcomeRoutes,
  ...referralRoutes,
  ...regionRoutes,
  ...schemeRoutes,
  ...uploadRoutes,
]
