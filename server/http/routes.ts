import { agreementRoutes } from './agreement.ts'
import { applicantRoutes } from './applicants.ts'
import { auditRoutes } from './audit.ts'
import { autonomousSeriesRoutes } from './autonomous-series.ts'
import { captchaRoutes } from './captcha.ts'
import { certificateRoutes } from './certificates.ts'
import { committeeRoutes } from './committees.ts'
import { demonstrationRoutes } from './demonstration.ts'
import { expertRoutes } from './experts.ts'
import { fileRoutes } from './files.ts'
import { noticeRoutes } from './notices.ts'
import { objectionRoutes } from './objections.ts'
import { organisationRoutes } from './organisations.ts'
import { outcomeRoutes } from './outcomes.ts'
import { ownOrganisationRoutes } from './own-organisation.ts'
import { passwordRoutes } from './password.ts'
import { passwordResetRoutes } from './password-resets.ts'
import { referralRoutes } from './referrals.ts'
import { regionRoutes } from './regions.ts'
import { rootOfficeRoutes } from './root-office.ts'
import type { Route } from './route.ts'
import { schemeRoutes } from './schemes.ts'
import { sessionRoutes } from './session.ts'
import { setupRoutes } from './setup.ts'
import { staffRoutes } from './staff.ts'
import { uploadRoutes } from './uploads.ts'

/** Every route of the site, in one table. One resource, one file. */
export const routes: readonly Route[] = [
  ...agreementRoutes,
  ...applicantRoutes,
  ...auditRoutes,
  ...autonomousSeriesRoutes,
  ...captchaRoutes,
  ...certificateRoutes,
  ...committeeRoutes,
  ...demonstrationRoutes,
  ...expertRoutes,
  ...fileRoutes,
  ...noticeRoutes,
  ...objectionRoutes,
  ...organisationRoutes,
  ...outcomeRoutes,
  ...ownOrganisationRoutes,
  ...passwordResetRoutes,
  ...passwordRoutes,
  ...referralRoutes,
  ...regionRoutes,
  ...rootOfficeRoutes,
  ...schemeRoutes,
  ...sessionRoutes,
  ...setupRoutes,
  ...staffRoutes,
  ...uploadRoutes,
]
