import { z } from 'zod'
import { hmac, sha256 } from './hash.ts'
import { type Answered, post, unspoken } from './post.ts'
import type { Delivery, Sender, TextMessage } from './sender.ts'

export type Tencent = {
  url: string
  region: string
  secretId: string
  secretKey: string
  /** SdkAppId, 签名内容, and 模板 ID by purpose; each template has one variable. */
  app: string
  signName: string
  templates: Record<TextMessage['purpose'], string>
}

/** 腾讯云短信, SendSms of 2021-01-11, signed by TC3-HMAC-SHA256. It knows no repetitions: SessionContext is only sent back. */
export const tencent = (setting: Tencent, now: () => Date, milliseconds = 5000): Sender => ({
  name: 'tencent',
  send: async ({ id, purpose, mobile, value }) => {
    const { host } = new URL(setting.url)
    const body = JSON.stringify({
      PhoneNumberSet: [`+86${mobile}`],
      SmsSdkAppId: setting.app,
      SignName: setting.signName,
      TemplateId: setting.templates[purpose],
      TemplateParamSet: [value],
      SessionContext: id,
    })
    const seconds = Math.floor(now().getTime() / 1000)
    const { secretId, secretKey } = setting
    const headers = {
      authorization: tc3({ host, service: 'sms', body, seconds, secretId, secretKey }),
      'content-type': contentType,
      'x-tc-action': 'SendSms',
      'x-tc-version': '2021-01-11',
      'x-tc-timestamp': String(seconds),
      'x-tc-region': setting.region,
    }
    const answer = await post(setting.url, { headers, body, milliseconds })
    return 'is' in answer ? answer : understood(answer)
  },
})

const contentType = 'application/json; charset=utf-8'

type Request = {
  host: string
  service: string
  body: string
  seconds: number
  secretId: string
  secretKey: string
}

/** The header Authorization of a POST of JSON to the root. */
export function tc3({ host, service, body, seconds, secretId, secretKey }: Request): string {
  const day = new Date(seconds * 1000).toISOString().slice(0, 10)
  const headers = `content-type:${contentType}\nhost:${host}\n`
  const names = 'content-type;host'
  const canonical = ['POST', '/', '', headers, names, sha256(body)].join('\n')
  const scope = `${day}/${service}/tc3_request`
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), service), 'tc3_request')
  const signature = hmac(key, ['TC3-HMAC-SHA256', seconds, scope, sha256(canonical)].join('\n')).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
}

const shape = z.object({
  Response: z.union([
    z.object({ Error: z.object({ Code: z.string() }) }),
    z.object({ SendStatusSet: z.tuple([z.object({ Code: z.string() })]) }),
  ]),
})

function understood(answer: Answered): Delivery {
  const said = shape.safeParse(answer.body)
  if (!said.success) return unspoken(answer)
  const { Response: response } = said.data
  const code = 'Error' in response ? response.Error.Code : response.SendStatusSet[0].Code
  if (code === 'Ok') return { is: 'sent', answer: code }
  if (code === 'InternalError.Timeout') return { is: 'unanswered', answer: code }
  return { is: passing.test(code) ? 'not-now' : 'refused', answer: code }
}

/** Faults of the service itself; everything about the number, the template, the account or a limit by hours stays as it is. */
const passing = /^(InternalError|RequestLimitExceeded|ResourceUnavailable)/
