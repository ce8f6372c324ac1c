import { randomInt } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { rules, type Urgency } from './urgency.ts'

/**
 * Come back later, and when: no two are told the same moment for certain, so that not all come back together. What a person opens
 * by its address, such as a sheet to download, is told on a page that opens it again by itself.
 */
export function sayBusy(
  request: IncomingMessage,
  response: ServerResponse,
  urgency: Urgency,
  expectedMilliseconds: number,
) {
  const seconds = secondsUntil(urgency, expectedMilliseconds)
  const page = request.method === 'GET' && request.headers.accept?.startsWith('text/html')
  const body = page ? pageSaying(seconds) : JSON.stringify({ refusal: 'overloaded', detail: { seconds } })
  response.writeHead(503, {
    ...safe,
    'retry-after': String(seconds),
    'content-type': page ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

function secondsUntil(urgency: Urgency, expectedMilliseconds: number): number {
  const { later } = rules[urgency]
  const expected = Number.isFinite(expectedMilliseconds) ? Math.ceil(expectedMilliseconds / 1000) : 0
  return Math.min(longest, Math.max(later, expected) + randomInt(later + 1))
}
const longest = 60

const safe = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
}

const pageSaying = (seconds: number) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="${seconds}"><title>系统繁忙</title>
<body style="font:1.1rem/1.8 sans-serif;max-width:32em;margin:20vh auto;padding:0 1em"><h1 style="font-size:1.4rem">系统正忙</h1>
<p>现在办理的人很多，系统先保证填报、上传和提交。您填写的内容已保留；本页将在 ${seconds} 秒后自动重试，请不要关闭。</p></body></html>`
