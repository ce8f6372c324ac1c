/** Where files go: a field of an application or of a library entry, a plan, or an objection on a public notice. */
export type Place =
  | { application: number; section: string; field: string }
  | { achievement: number; field: string }
  | { plan: number }
  | { notice: number; entry: number }
  | { exemption: number }
  | { opinion: number }

export const nameOf = (place: Place) => {
  if ('notice' in place) return ['notice', place.notice, place.entry].join('/')
  if ('plan' in place) return ['plan', place.plan].join('/')
  if ('achievement' in place) return ['achievement', place.achievement, place.field].join('/')
  if ('opinion' in place) return ['opinion', place.opinion].join('/')
  if ('exemption' in place) return ['exemption', place.exemption].join('/')
  return [place.application, place.section, place.field].join('/')
}

export function doorOf(place: Place) {
  if ('notice' in place) return 'objection-uploads'
  if ('opinion' in place) return 'opinion-uploads'
  return 'plan' in place ? 'plan-uploads' : 'uploads'
}

/** What the server is told of a file beside its content. */
export const saidOf = (file: File, place: Place): Record<string, string> => ({
  filename: file.name,
  ...(!('notice' in place) && Object.fromEntries(Object.entries(place).map(([key, value]) => [key, String(value)]))),
})
