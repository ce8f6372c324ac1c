import { achievementActRoutes } from './achievement-acts.ts'
import { achievementCheckRoutes } from './achievement-checks.ts'
import { achievementDecisionRoutes } from './achievement-decisions.ts'
import { achievementRoutes } from './achievements.ts'
import { agreementRoutes } from './agreement.ts'
import { answerRoutes } from './answers.ts'
import { applicantRoutes } from './applicants.ts'
import { applicationRoutes } from './applications.ts'
import { auditRoutes } from './audit.ts'
import { autonomousSeriesRoutes } from './autonomous-series.ts'
import { barRoutes } from './bars.ts'
import { bindingDeskRoutes } from './binding-desk.ts'
import { bindingRoutes } from './bindings.ts'
import { captchaRoutes } from './captcha.ts'
import { certificateFileRoutes } from './certificate-files.ts'
import { certificateRoutes } from './certificates.ts'
import { checkCountRoutes } from './check-counts.ts'
import { checkFileRoutes } from './check-file.ts'
import { checkRoutes } from './checks.ts'
import { committeeRoutes } from './committees.ts'
import { decisionRoutes } from './decisions.ts'
import { defenceRoutes } from './defences.ts'
import { demonstrationRoutes } from './demonstration.ts'
import { departureRoutes } from './departures.ts'
import { detectionRoutes } from './detections.ts'
import { exemptionCheckRoutes } from './exemption-checks.ts'
import { exemptionRoutes } from './exemptions.ts'
import { expertRoutes } from './experts.ts'
import { exportRoutes } from './exports.ts'
import { fileRoutes } from './files.ts'
import { firstLoginRoutes } from './first-logins.ts'
import { forwardingRoutes } from './forwardings.ts'
import { homeRoutes } from './home.ts'
import { importRoutes } from './imports.ts'
import { loginRecoveryRoutes } from './login-recoveries.ts'
import { messageRoutes } from './messages.ts'
import { mobileCodeRoutes } from './mobile-codes.ts'
import { unitMoveRoutes } from './moving-units.ts'
import { noticeRoutes } from './notices.ts'
import { objectionRoutes } from './objections.ts'
import { openPlanRoutes } from './open-plans.ts'
import { operationRoutes } from './operation.ts'
import { opinionCheckRoutes } from './opinion-checks.ts'
import { opinionRulingRoutes } from './opinion-rulings.ts'
import { organisationRoutes } from './organisations.ts'
import { outboxRoutes } from './outbox.ts'
import { outcomeNoticeRoutes } from './outcome-notices.ts'
import { outcomeRoutes } from './outcomes.ts'
import { ownAccountResetRoutes } from './own-account-resets.ts'
import { ownOrganisationRoutes } from './own-organisation.ts'
import { paperRoutes } from './papers.ts'
import { passwordRoutes } from './password.ts'
import { passwordResetRoutes } from './password-resets.ts'
import { permissionCheckRoutes } from './permission-checks.ts'
import { permissionRoutes } from './permissions.ts'
import { phraseRoutes } from './phrases.ts'
import { planDesignRoutes } from './plan-designs.ts'
import { planFileRoutes } from './plan-files.ts'
import { planPaletteRoutes } from './plan-palette.ts'
import { planPublicationRoutes } from './plan-publications.ts'
import { planRoutes } from './plans.ts'
import { pledgeRoutes } from './pledges.ts'
import { printRoutes } from './prints.ts'
import { providerLogoutRoutes } from './provider-logouts.ts'
import { recordRoutes } from './records.ts'
import { referralRoutes } from './referrals.ts'
import { regionRoutes } from './regions.ts'
import { registeredUnitRoutes } from './registered-units.ts'
import { registrationRoutes } from './registrations.ts'
import { identityReturnRoutes } from './returns-from-identity.ts'
import { reviewFormRoutes } from './review-forms.ts'
import { rootOfficeRoutes } from './root-office.ts'
import { rosterRoutes } from './rosters.ts'
import type { Route } from './route.ts'
import { routeCheckRoutes } from './route-checks.ts'
import { routeMapRoutes } from './route-map.ts'
import { routeRequestRoutes } from './route-requests.ts'
import { routeTargetRoutes } from './route-targets.ts'
import { schemeRoutes } from './schemes.ts'
import { sessionRoutes } from './session.ts'
import { settingRoutes } from './settings.ts'
import { setupRoutes } from './setup.ts'
import { specialtyRoutes } from './specialty.ts'
import { staffRoutes } from './staff.ts'
import { strandedRoutes } from './stranded.ts'
import { submissionRoutes } from './submissions.ts'
import { takingOverRoutes } from './taking-over.ts'
import { taskRoutes } from './tasks.ts'
import { temporaryPasswordRoutes } from './temporary-passwords.ts'
import { unitArrivalRoutes } from './unit-arrivals.ts'
import { unitRegistrationRoutes } from './unit-registrations.ts'
import { unitRequestDeskRoutes } from './unit-request-desk.ts'
import { unitRequestRoutes } from './unit-requests.ts'
import { unitRoutes } from './units.ts'
import { uploadRoutes } from './uploads.ts'

/** Every route of the site, in one table. One resource, one file. */
export const routes: readonly Route[] = [
  ...achievementActRoutes,
  ...achievementCheckRoutes,
  ...achievementDecisionRoutes,
  ...achievementRoutes,
  ...agreementRoutes,
  ...answerRoutes,
  ...applicantRoutes,
  ...applicationRoutes,
  ...auditRoutes,
  ...autonomousSeriesRoutes,
  ...barRoutes,
  ...bindingDeskRoutes,
  ...bindingRoutes,
  ...captchaRoutes,
  ...certificateFileRoutes,
  ...certificateRoutes,
  ...checkRoutes,
  ...checkCountRoutes,
  ...checkFileRoutes,
  ...committeeRoutes,
  ...decisionRoutes,
  ...defenceRoutes,
  ...demonstrationRoutes,
  ...departureRoutes,
  ...detectionRoutes,
  ...exemptionCheckRoutes,
  ...exemptionRoutes,
  ...expertRoutes,
  ...exportRoutes,
  ...fileRoutes,
  ...firstLoginRoutes,
  ...forwardingRoutes,
  ...homeRoutes,
  ...identityReturnRoutes,
  ...importRoutes,
  ...loginRecoveryRoutes,
  ...messageRoutes,
  ...mobileCodeRoutes,
  ...noticeRoutes,
  ...objectionRoutes,
  ...openPlanRoutes,
  ...operationRoutes,
  ...opinionCheckRoutes,
  ...opinionRulingRoutes,
  ...organisationRoutes,
  ...unitMoveRoutes,
  ...outboxRoutes,
  ...outcomeNoticeRoutes,
  ...outcomeRoutes,
  ...ownOrganisationRoutes,
  ...paperRoutes,
  ...ownAccountResetRoutes,
  ...passwordResetRoutes,
  ...passwordRoutes,
  ...phraseRoutes,
  ...planDesignRoutes,
  ...planFileRoutes,
  ...permissionCheckRoutes,
  ...permissionRoutes,
  ...planPaletteRoutes,
  ...planPublicationRoutes,
  ...planRoutes,
  ...pledgeRoutes,
  ...printRoutes,
  ...providerLogoutRoutes,
  ...recordRoutes,
  ...referralRoutes,
  ...regionRoutes,
  ...registeredUnitRoutes,
  ...registrationRoutes,
  ...reviewFormRoutes,
  ...rootOfficeRoutes,
  ...rosterRoutes,
  ...routeCheckRoutes,
  ...routeMapRoutes,
  ...routeRequestRoutes,
  ...routeTargetRoutes,
  ...schemeRoutes,
  ...sessionRoutes,
  ...settingRoutes,
  ...setupRoutes,
  ...specialtyRoutes,
  ...staffRoutes,
  ...strandedRoutes,
  ...submissionRoutes,
  ...takingOverRoutes,
  ...taskRoutes,
  ...temporaryPasswordRoutes,
  ...unitArrivalRoutes,
  ...unitRegistrationRoutes,
  ...unitRequestDeskRoutes,
  ...unitRequestRoutes,
  ...unitRoutes,
  ...uploadRoutes,
]
