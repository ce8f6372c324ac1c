import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { hmac, sha256 } from './hash.ts'
import { type Answered, post, unspoken } from './post.ts'
import type { Delivery, Sender, TextMessage } from './sender.ts'

export type Aliyun = {
  url: string
  keyId: string
  secret: string
  /** 签名, and 模板 CODE by purpose; each template has the one variable ${code}. */
  signName: string
  templates: Record<TextMessage['purpose'], string>
}

/** 阿里云短信服务, SendSms of 2017-05-25, signed by V3 (ACS3-HMAC-SHA256). It knows no repetitions: OutId is only kept. */
export const aliyun = (setting: Aliyun, now: () => Date, milliseconds = 5000): Sender => ({
  name: 'aliyun',
  send: async ({ id, purpose, mobile, value }) => {
    const query = canonicalQuery({
      PhoneNumbers: mobile,
      SignName: setting.signName,
      TemplateCode: setting.templates[purpose],
      TemplateParam: JSON.stringify({ code: value }),
      OutId: id,
    })
    const { host, pathname } = new URL(setting.url)
    const signed = {
      host,
      'x-acs-action': 'SendSms',
      'x-acs-content-sha256': sha256(''),
      'x-acs-date': now().toISOString().replace(/\.\d+/, ''),
      'x-acs-signature-nonce': randomUUID(),
      'x-acs-version': '2017-05-25',
    }
    const authorization = acs3({ path: pathname, query, signed, keyId: setting.keyId, secret: setting.secret })
    const { host: _, ...headers } = { ...signed, authorization }
    const answer = await post(`${setting.url}?${query}`, { headers, body: '', milliseconds })
    return 'is' in answer ? answer : understood(answer)
  },
})

type Request = { path: string; query: string; signed: Record<string, string>; keyId: string; secret: string }

/** The header Authorization of a POST without a body. */
export function acs3({ path, query, signed, keyId, secret }: Request): string {
  const names = Object.keys(signed).sort()
  const headers = names.map((name) => `${name}:${signed[name]}\n`).join('')
  const canonical = ['POST', path, query, headers, names.join(';'), sha256('')].join('\n')
  const signature = hmac(secret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString('hex')
  return `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names.join(';')},Signature=${signature}`
}

/** Sorted by name and encoded by RFC 3986, which leaves fewer marks alone than `encodeURIComponent`. */
export const canonicalQuery = (given: Record<string, string>) =>
  Object.keys(given)
    .sort()
    .map((name) => `${encoded(name)}=${encoded(given[name] ?? '')}`)
    .join('&')

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

const shape = z.object({ Code: z.string() })

function understood(answer: Answered): Delivery {
  const said = shape.safeParse(answer.body)
  if (!said.success) return unspoken(answer)
  const { Code: code } = said.data
  if (code === 'OK') return { is: 'sent', answer: code }
  return { is: passing.test(code) ? 'not-now' : 'refused', answer: code }
}

/** Faults of the service itself; everything about the number, the template, the account or a limit by hours stays as it is. */
const passing = /^(isp\.SYSTEM_ERROR|InternalError|ServiceUnavailable|Throttling)/
