import { z } from 'zod'
import { StartRefusal } from '../start-refusal.ts'
import { aliyun } from './aliyun.ts'
import type { Sender } from './sender.ts'
import { tencent } from './tencent.ts'
import { webhook } from './webhook.ts'

const text = z.string().default('')

/** Who sends short messages, and with what keys. */
export const smsSettings = {
  SMS: z.enum(['aliyun', 'tencent', 'webhook'], 'one of aliyun, tencent, webhook').optional(),
  SMS_URL: z.url({ protocol: /^https?$/, error: 'an address like https://sms.example.gov.cn/' }).optional(),
  SMS_KEY_ID: text,
  SMS_SECRET: text,
  SMS_SIGN: text,
  SMS_APP: text,
  SMS_REGION: z.string().default('ap-guangzhou'),
  SMS_TEMPLATE_REGISTRATION: text,
  SMS_TEMPLATE_PASSWORD: text,
}

type Given = z.output<z.ZodObject<typeof smsSettings>>
type Name = keyof Given

/** Undefined where no one is named; what the one that is named still needs is told at the start. */
export function senderOf(given: Given, now = () => new Date()): Sender | undefined {
  if (!given.SMS) return undefined
  const missing = asked[given.SMS].filter((name) => !given[name])
  if (missing.length > 0)
    throw new StartRefusal(
      `SMS=${given.SMS} also needs ${missing.join(', ')}.`,
      `短信服务 SMS=${given.SMS} 还须设置 ${missing.join('、')}。`,
    )
  const { SMS_URL: url = addresses[given.SMS], SMS_SECRET: secret, SMS_SIGN: signName } = given
  const templates = {
    registration: given.SMS_TEMPLATE_REGISTRATION,
    'temporary-password': given.SMS_TEMPLATE_PASSWORD,
  }
  if (given.SMS === 'webhook') return webhook({ url, secret }, now)
  if (given.SMS === 'aliyun') return aliyun({ url, keyId: given.SMS_KEY_ID, secret, signName, templates }, now)
  const { SMS_KEY_ID: secretId, SMS_REGION: region, SMS_APP: app } = given
  return tencent({ url, region, secretId, secretKey: secret, app, signName, templates }, now)
}

const cloud = ['SMS_KEY_ID', 'SMS_SECRET', 'SMS_SIGN', 'SMS_TEMPLATE_REGISTRATION', 'SMS_TEMPLATE_PASSWORD'] as const

const asked: Record<NonNullable<Given['SMS']>, readonly Name[]> = {
  aliyun: cloud,
  tencent: [...cloud, 'SMS_APP'],
  webhook: ['SMS_URL', 'SMS_SECRET'],
}

const addresses = {
  aliyun: 'https://dysmsapi.aliyuncs.com/',
  tencent: 'https://sms.tencentcloudapi.com/',
  webhook: '',
}
