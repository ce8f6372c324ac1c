import { sql } from 'kysely'
import type { NoticeId, OrganisationId } from '../../core/id.ts'
import { noticeNames, noticeWindow } from '../../core/notice.ts'
import { act, actOnMany } from '../act.ts'
import { getCalendar } from '../db/calendar.ts'
import { closeWhenDone, insertEntries, insertNotice } from '../db/notices.ts'
import { insertObjection } from '../db/objections.ts'
import { type Db, today } from '../hosted.ts'
import { seal } from '../seal.ts'
import type { Session } from '../session.ts'
import type { Stage } from './stages.ts'
import { as, eachOffice, noticeKeeper, officeOf, progressOf, sure, type Telling, type Told } from './telling.ts'

/** One notice an office for its people of this stage. */
export const putOnNotice = (
  telling: Telling,
  name: 'publicise' | 'publiciseOutcome',
  stage: Stage,
  whom: readonly Told[],
) =>
  eachOffice(
    telling,
    whom,
    'officer',
    async (session, ids) => {
      const here = as(telling, stage, session)
      const opens = today(here.server)
      const window = noticeWindow(await getCalendar(telling.db), opens, telling.region.policy.noticeDays)
      if ('refusal' in window) throw new Error(`no calendar for ${window.year}`)
      const { closes } = window
      const kind = name === 'publicise' ? 'eligibility' : 'outcome'
      let notice: NoticeId | undefined
      return actOnMany(
        here,
        name,
        ids,
        async (tx) => {
          notice = await insertNotice(tx, {
            office: session.office as OrganisationId,
            madeBy: session.account,
            opens,
            closes,
            kind,
            heading: `${session.organisationName}${noticeNames[kind]}`,
            body: '现将结果予以公示，接受社会监督。',
            contact: `电话 ${await phoneOf(tx, session)}（工作日 9:00—17:00）`,
          })
          return { notice: { id: notice, closes } }
        },
        {
          more: { earliestClose: closes },
          also: async (tx, done) => {
            if (notice)
              await insertEntries(
                tx,
                notice,
                done.map(({ id }) => id),
              )
          },
        },
      )
    },
    name === 'publiciseOutcome' ? noticeKeeper : officeOf,
  )

async function phoneOf(db: Db, { office }: Session) {
  const { rows } = await sql<{ phone: string }>`select phone from organisation where id = ${office}`.execute(db)
  return rows[0]?.phone ?? ''
}

/** Notices that hold nobody any more are over. */
export async function endNotices({ db }: Telling) {
  for (const { id } of await db.selectFrom('notice').select('id').execute()) await closeWhenDone(db, id)
}

/** An objection of today, waiting for the office. */
export const object = (telling: Telling, one: Told) =>
  objectTo(telling, one, 'now', '该同志申报的课题中排名与公示栏所列不一致，请予核实。')

/** An objection of the past that was found to be right. */
export async function upholdAgainst(telling: Telling, one: Told) {
  const progress = await progressOf(telling, one.id)
  if (!('notice' in progress)) return
  const reason = '经核实，聘用证明与实际不符'
  const session = telling.cast.at(progress.office, 'officer')
  await objectTo(telling, one, 'notice', '该同志提交的聘用证明与实际任职单位不符。')
  const settled = await act(
    as(telling, 'notice', session),
    'settle',
    one.id,
    { upheld: true, reason },
    {
      also: async (tx) => {
        await sql`update objection set settled_at = now(), upheld = true, reason = ${reason}, settled_by = ${session.account} where application = ${one.id}`.execute(
          tx,
        )
      },
    },
  )
  sure(settled)
}

async function objectTo(telling: Telling, { id }: Told, stage: Stage, text: string) {
  const { keys } = telling.server
  const progress = await progressOf(telling, id)
  if (!('notice' in progress)) return
  const { notice } = progress
  const objected = await act(
    as(telling, stage, undefined),
    'object',
    id,
    { reason: '社会公众提出异议' },
    {
      also: async (tx) => {
        await insertObjection(tx, {
          notice,
          application: id,
          text,
          files: [],
          objector: seal('某群众', keys),
          contact: seal('15400000000', keys),
        })
      },
    },
  )
  sure(objected)
}
