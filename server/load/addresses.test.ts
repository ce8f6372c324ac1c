import { describe, expect, it } from 'vitest'
import { routes } from '../http/routes.ts'
import { byAddress } from './addresses.ts'
import { urgencyOf } from './urgency.ts'

const urgencyAt = byAddress(routes.map((one) => ({ ...one, value: urgencyOf(one) })))

describe('how urgent a call is, by its address alone', () => {
  it.each([
    ['PUT', '/api/example/applications/7/answers/basic', 'save'],
    ['PUT', '/api/example/applications/7/submission', 'save'],
    ['PATCH', '/api/example/uploads/abc', 'save'],
    ['HEAD', '/api/example/uploads/abc', 'save'],
    ['PUT', '/api/example/session', 'act'],
    ['GET', '/api/example/captcha', 'act'],
    ['PUT', '/api/example/checks/approvals', 'act'],
    ['GET', '/api/example/checks?year=2026', 'list'],
    ['GET', '/api/example/checks/7/', 'list'],
    ['GET', '/api/example/exports/checks/file', 'spare'],
    ['GET', '/api/example/applications/7/review-form', 'spare'],
    ['GET', '/api/example/notices/7', 'spare'],
    ['GET', '/api/example', 'act'],
  ])('%s %s is %s', (method, url, urgency) =>
    expect(urgencyAt(method, url)).toEqual({ region: 'example', value: urgency }),
  )

  it.each(['/', '/assets/index.js', '/health', '/example/checks', '/api', '/api/example/nowhere'])(
    '%s is nobody’s',
    (url) => expect(urgencyAt('GET', url)).toBeUndefined(),
  )
})
