import type { paths } from '../api/schema.ts'

export type Task = paths['/api/{region}/tasks/{id}']['get']['responses']['200']['content']['application/json']
