export function prepare(): Promise<void>
export function install(): Promise<void>
