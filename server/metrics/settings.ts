import { z } from 'zod'

/** Where figures for Prometheus are told; nowhere unless a port is named. */
export const metricsSettings = {
  METRICS_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a whole number from 1 to 65535')
    .transform(Number)
    .refine((port) => port > 0 && port < 65_536, 'a whole number from 1 to 65535')
    .optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
}

export type MetricsPlace = { port: number; host: string }

/** Each of several processes of one machine has the next port, so that none is mistaken for another. */
export const metricsOf = (
  { METRICS_PORT, METRICS_HOST }: z.output<z.ZodObject<typeof metricsSettings>>,
  place: number,
): MetricsPlace | undefined =>
  METRICS_PORT === undefined ? undefined : { port: METRICS_PORT + place, host: METRICS_HOST }
