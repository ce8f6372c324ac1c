import type { Server } from './hosted.ts'

export type Login = { region: string; who: string; login: string; password: string }

/** Fills each hosted region once; a region that has people already is left alone. */
export async function fillDemonstration(_server: Server): Promise<void> {}

/** Who can log in while the demonstration is on. */
export const demonstrationLogins = (_server: Server): readonly Login[] => []
