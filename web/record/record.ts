import type { paths } from '../api/schema.ts'

type Answer = paths['/api/{region}/applications']['get']['responses'][200]['content']['application/json']

/** One's own declaration with the plan that it was declared by, and what its buttons do. */
export type OwnRecord = Answer[number]

/** 起止日期. */
export const periodOf = ({ opens, closes }: Pick<OwnRecord, 'opens' | 'closes'>) => `${opens} 至 ${closes}`
