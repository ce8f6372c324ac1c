import type { Door } from '../load/door.ts'
import { counter, gauge, histogram, type Metric } from './exposition.ts'

/** What is called, how long it takes, how much is under way and what was turned away. */
export function trafficMetrics({ requests, gates }: Door): Metric[] {
  const routes = requests.routes()
  const provinces = [...gates()]
  return [
    counter(
      'title_review_http_requests_total',
      'Calls by declared route and class of answer; shed is what was turned away when overloaded, none what was broken off.',
      routes.flatMap(({ method, route, byStatus }) =>
        Object.entries(byStatus).map(([status, value]) => ({ labels: { method, route, status }, value })),
      ),
    ),
    histogram(
      'title_review_http_request_seconds',
      'Time from a call to the end of its answer, its wait before the door included.',
      routes.map(({ method, route, latency }) => ({ labels: { method, route }, of: latency })),
    ),
    gauge(
      'title_review_http_requests_in_progress',
      'Calls under way.',
      provinces.map(([region, { inside }]) => ({ labels: { region }, value: inside })),
    ),
    gauge(
      'title_review_http_requests_receiving',
      'Calls whose bytes are still on their way, uploads above all.',
      provinces.map(([region, { receiving }]) => ({ labels: { region }, value: receiving })),
    ),
    gauge(
      'title_review_http_requests_limit',
      'Calls that may be under way at once; it shrinks under pressure.',
      provinces.map(([region, { limit }]) => ({ labels: { region }, value: limit })),
    ),
    gauge(
      'title_review_http_requests_waiting',
      'Calls that wait before the door, by urgency.',
      provinces.flatMap(([region, { waiting }]) => byUrgency(region, waiting)),
    ),
    counter(
      'title_review_http_requests_shed_total',
      'Calls that were turned away with 503 and Retry-After, by urgency.',
      provinces.flatMap(([region, { refused }]) => byUrgency(region, refused)),
    ),
  ]
}

const byUrgency = (region: string, numbers: Readonly<Record<string, number>>) =>
  Object.entries(numbers).map(([urgency, value]) => ({ labels: { region, urgency }, value }))
