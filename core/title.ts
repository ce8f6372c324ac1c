/** 层级, lowest first. Junior is one level in the route; its two grades are told apart by the title. */
export const levels = [
  'junior-technician',
  'junior-assistant',
  'intermediate',
  'associate-senior',
  'full-senior',
] as const
export type Level = (typeof levels)[number]

export const levelNames: Record<Level, string> = {
  'junior-technician': '员级',
  'junior-assistant': '助理级',
  intermediate: '中级',
  'associate-senior': '副高级',
  'full-senior': '正高级',
}

/** Higher levels have higher numbers. */
export const levelRank = (level: Level) => levels.indexOf(level)

export const isSenior = (level: Level) => level === 'associate-senior' || level === 'full-senior'

/** 系列 of the national catalogue. `traits` are what forms and rules ask about: health, schoolTeaching, byExamination … */
export type Series = {
  id: string
  name: string
  traits: readonly string[]
  titles: readonly Title[]
  specialties: readonly string[]
}
export type Title = { id: string; name: string; level: Level }

/** 申报方式 of house.md; a region offers some of them under its own labels. */
export type Way = 'regular' | 'transfer' | 'direct' | 'fast-track' | 'exceptional' | 'skilled-worker'
