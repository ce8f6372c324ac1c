import type { paths } from '../../api/schema.ts'

type Listed = paths['/api/{region}/committees/{id}/defences']['get']['responses'][200]['content']['application/json']
export type Defender = Listed['people'][number]
export type Arranged = NonNullable<Defender['arranged']>
