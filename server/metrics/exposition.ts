import { bounds, type Histogram } from './histogram.ts'

export type Labels = Readonly<Record<string, string>>
type Sample = { labels?: Labels; value: number }
type Kind = 'counter' | 'gauge' | 'histogram'
/** One metric in the text format that Prometheus reads. */
export type Metric = { name: string; kind: Kind; help: string; lines: readonly string[] }

export const counter = (name: string, help: string, samples: readonly Sample[]): Metric =>
  metric(name, 'counter', help, samples)
export const gauge = (name: string, help: string, samples: readonly Sample[]): Metric =>
  metric(name, 'gauge', help, samples)

export const histogram = (
  name: string,
  help: string,
  samples: readonly { labels: Labels; of: Histogram }[],
): Metric => ({
  name,
  kind: 'histogram',
  help,
  lines: samples.flatMap(({ labels, of }) => bucketLines(name, labels, of)),
})

export const written = (metrics: readonly Metric[]) =>
  metrics
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, kind, help, lines }) => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines.join('\n')}\n`)
    .join('')

const metric = (name: string, kind: Kind, help: string, samples: readonly Sample[]): Metric => ({
  name,
  kind,
  help,
  lines: samples.map(({ labels = {}, value }) => line(name, labels, value)),
})

function bucketLines(name: string, labels: Labels, { counts, sum, count }: Histogram): string[] {
  let upTo = 0
  const buckets = bounds.map((bound, at) => {
    upTo += counts[at] ?? 0
    return line(`${name}_bucket`, { ...labels, le: String(bound) }, upTo)
  })
  return [
    ...buckets,
    line(`${name}_bucket`, { ...labels, le: '+Inf' }, count),
    line(`${name}_sum`, labels, sum),
    line(`${name}_count`, labels, count),
  ]
}

function line(name: string, labels: Labels, value: number) {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`)
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
