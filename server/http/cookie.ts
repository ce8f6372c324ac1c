/** A browser may be signed in to several provinces of one server. */
export const cookieName = (region: string) => `session-${region}`

/** Ties a log-in at an identity service to the browser that began it; another for who came back and is not known yet. */
export const departureCookie = (region: string) => `departure-${region}`
export const arrivalCookie = (region: string) => `arrival-${region}`
