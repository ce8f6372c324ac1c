import type { Finding } from './permission.ts'

/** 权限申请 of a unit; keys of organisations. `registered`: the register of units knows it under its name and code. */
export type DemonstrationPermission = { unit: string; registered?: true } & (
  | { state: 'draft' }
  | { state: 'open' | 'granted'; bureau: string; finding: Finding }
  | { state: 'refused'; bureau: string; finding: Finding; reason: string }
)
