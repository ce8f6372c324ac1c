import { z } from 'zod'
import type { Mark } from '../../core/application.ts'
import type { Form } from '../../core/form.ts'
import type { ApplicationId } from '../../core/id.ts'
import { findFormOf } from '../db/plans.ts'
import type { Db } from '../hosted.ts'
import { notFound, type Refused, refuse } from './route.ts'
import { written } from './written.ts'

const id = z.string().min(1).max(60)

/** 是否退回修改: sections, rows or fields that are to be mended, each with a note where one is needed. */
export const marksBody = z
  .array(
    z
      .object({ section: id, row: id.optional(), field: id.optional(), note: written(500).optional() })
      .strict()
      .transform(
        ({ section, row, field, note }): Mark => ({
          section,
          ...(row && { row }),
          ...(field && { field }),
          ...(note && { note }),
        }),
      ),
  )
  .max(200)

/** A mark that points nowhere would lock the applicant out of everything. */
export async function whyNotMarked(
  db: Db,
  application: ApplicationId,
  marks: readonly Mark[],
): Promise<Refused | undefined> {
  if (marks.length === 0) return undefined
  const form = await findFormOf(db, application)
  if (!form) return notFound()
  const odd = marks.find((mark) => !isIn(form, mark))
  return odd && refuse('mark-nowhere', { section: odd.section, ...(odd.field && { field: odd.field }) })
}

function isIn({ sections }: Form, { section, row, field }: Mark) {
  const found = sections.find(({ id }) => id === section)
  if (!found || (row !== undefined && !found.list)) return false
  return field === undefined || found.fields.some(({ id }) => id === field)
}
