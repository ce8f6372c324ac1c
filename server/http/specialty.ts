import { z } from 'zod'
import { isEditable } from '../../core/application.ts'
import type { ApplicationId } from '../../core/id.ts'
import { changeSpecialty } from '../db/applications.ts'
import { findWorking } from '../db/working-copies.ts'
import { doneShape } from './application-shape.ts'
import { idParam, notFound, refuse, route, version } from './route.ts'

/** 修改专业: another specialty of the plan that was declared by, in the version of that day. */
export const specialtyRoutes = [
  route({
    method: 'PUT',
    path: '/applications/:id/specialty',
    who: ['applicant'],
    params: idParam,
    body: z.strictObject({ version, specialty: z.string().trim().max(60) }),
    summary: '修改专业：只能改为所选评审计划内的专业，提交后不能修改',
    tag: '申报',
    answer: doneShape,
    handle: async ({ db, session, params, body }) => {
      const row = await findWorking(db, { id: params.id as ApplicationId, person: session.account })
      if (!row?.design) return notFound()
      if (!isEditable(row.progress)) return refuse('not-editable')
      if (!row.design.specialties.includes(body.specialty)) return refuse('no-such-specialty')
      const version = await changeSpecialty(db, row.id, body)
      return version === undefined ? refuse('changed-meanwhile') : { id: row.id, state: row.progress.state, version }
    },
  }),
]
