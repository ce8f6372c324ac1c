import type { ComponentType } from 'react'
import type { Capability } from '../../core/region.ts'
import type { Who } from '../session.tsx'

export type Entry = {
  page: string
  label: string
  icon: ComponentType<{ 'aria-hidden': true }>
  kinds: readonly Who['kind'][]
  needs?: readonly Capability[]
  /** Only where plans are designed. */
  designed?: true
  /** Only where units register themselves and ask for their permission. */
  permitting?: true
  /** Only where units ask for their routes, or only where they do not. */
  granted?: boolean
  /** Only where units' opinions on the notices of outcomes climb, or only where they do not. */
  climbs?: boolean
  /** Only of an office that steers titles, where people open their own accounts. */
  resets?: true
  /** Only the province office's, and the system managers'. */
  rootOnly?: boolean
}
export type Group = { label: string; entries: readonly Entry[] }
