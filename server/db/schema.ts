// Generated from the migrated database.
export type Tables = Record<string, never>
