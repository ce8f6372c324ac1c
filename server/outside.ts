import { z } from 'zod'
import type { Scanner } from './files/scan.ts'
import { place } from './metrics/process.ts'
import { type MetricsPlace, metricsOf, metricsSettings } from './metrics/settings.ts'
import type { Sender } from './sms/sender.ts'
import { senderOf, smsSettings } from './sms/settings.ts'
import type { Bucket } from './storage/call.ts'

/** Systems outside of this server that an operator may name: an S3 bucket for files, a clamd that looks into uploads, a sender
 * of short messages, a Prometheus that asks for figures. */
export const outsideSettings = {
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'an address like https://files.example.gov.cn' }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().default('title-review'),
  S3_ACCESS_KEY: z.string().default(''),
  S3_SECRET: z.string().default(''),
  CLAMD: z
    .string()
    .regex(/^(\/.+|[\w.-]+:\d{1,5})$/, 'host:port, or the path of a socket')
    .optional(),
  ...smsSettings,
  ...metricsSettings,
}

export type Outside = { bucket?: Bucket; scanner?: Scanner; sms?: Sender; metrics?: MetricsPlace }

type Given = z.output<z.ZodObject<typeof outsideSettings>>

export function outsideOf(given: Given): Outside {
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET, CLAMD } = given
  const sms = senderOf(given)
  const metrics = metricsOf(given, place)
  return {
    ...(metrics && { metrics }),
    ...(sms && { sms }),
    ...(S3_ENDPOINT && {
      bucket: {
        endpoint: S3_ENDPOINT,
        region: S3_REGION,
        name: S3_BUCKET,
        accessKey: S3_ACCESS_KEY,
        secret: S3_SECRET,
      },
    }),
    ...(CLAMD && { scanner: scannerAt(CLAMD) }),
  }
}

function scannerAt(place: string): Scanner {
  if (place.startsWith('/')) return { socket: place }
  const [host = '', port = ''] = place.split(':')
  return { host, port: Number(port) }
}
