/** A browser may be signed in to several provinces of one server. */
export const cookieName = (region: string) => `session-${region}`
