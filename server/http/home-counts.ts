import type { AchievementState } from '../../core/achievement.ts'
import type { Region } from '../../core/region.ts'

type Counted = { kind: string; state: AchievementState; count: number }

/** 业绩统计: of each kind of the library that has any, how many, and how many of them the unit has approved. */
export const achievementCounts = ({ library }: Pick<Region, 'library'>, counted: readonly Counted[]) =>
  (library?.kinds ?? [])
    .map(({ section }) => {
      const of = (...states: AchievementState[]) =>
        counted
          .filter((one) => one.kind === section && (states.length === 0 || states.includes(one.state)))
          .reduce((sum, { count }) => sum + Number(count), 0)
      return {
        kind: section,
        name: library?.form.sections.find(({ id }) => id === section)?.heading ?? section,
        total: of(),
        approved: of('approved'),
        pending: of('pending'),
      }
    })
    .filter(({ total }) => total > 0)
