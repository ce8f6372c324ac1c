type Environment = Readonly<Record<string, string | undefined>>

/** Before anything else is opened. Where no receiver is named nothing is loaded. */
export async function traceIfAsked(environment: Environment): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = environment
  const asked = OTEL_EXPORTER_OTLP_ENDPOINT || OTEL_EXPORTER_OTLP_TRACES_ENDPOINT
  if (!asked || OTEL_SDK_DISABLED === 'true') return async () => {}
  const { openTracing } = await import('./open.ts')
  return openTracing(environment)
}
