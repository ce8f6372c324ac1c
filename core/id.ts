/** Row ids, told apart by the compiler: a committee's id is not an organisation's. */
type Id<Name> = number & { readonly _: Name }

export type PersonId = Id<'person'>
export type OrganisationId = Id<'organisation'>
export type ApplicationId = Id<'application'>
export type CommitteeId = Id<'committee'>
export type NoticeId = Id<'notice'>
export type CertificateId = Id<'certificate'>
export type FileId = Id<'file'>
