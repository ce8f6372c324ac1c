import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { settle, type Trying } from './applicant.ts'
import type { Answer } from './asking.ts'
import type { Asked } from './journal.ts'
import type { Officer, People } from './people.ts'

type Due = { id: number; version: number; desk: string; last: boolean }

const texts = {
  opinion: '材料属实，同意上报',
  recommendation: '公示五个工作日无异议',
  groupOpinion: '推荐小组一致同意',
}

/** Sits at every desk in turn: passes on one file or many, sends back some, and at the last desk all, so that there is always something to do. */
export async function check({ ask, dice, journal, isOver }: Trying, { officers, applicants }: People, db: pg.Pool) {
  while (!isOver()) {
    const due = await findDue()
    const one = due[dice.between(0, Math.max(0, due.length - 1))]
    const officer = one && officers.get(one.desk)
    if (!one || !officer) {
      await wait(40)
      continue
    }
    if (one.last || dice.chance(0.2)) await sendBack(one, officer)
    else if (dice.chance(0.3))
      await approveMany(due.filter(({ desk, last }) => desk === one.desk && !last).slice(0, 5), officer)
    else await approve(one, officer)
  }

  async function findDue(): Promise<Due[]> {
    const { rows } = await db
      .query<Due>(dueOf, [applicants.map(({ application }) => application)])
      .catch(() => ({ rows: [] }))
    return rows.map((row) => ({ ...row, id: Number(row.id) }))
  }

  function noted(act: string, { account }: Officer, applications: readonly number[]): Asked {
    const asked: Asked = { act, actor: account, applications, is: 'in-doubt', done: [] }
    journal.acts.push(asked)
    return asked
  }

  async function approve({ id, version }: Due, officer: Officer) {
    const asked = noted('approve', officer, [id])
    const body = { version, ...texts }
    settle(asked, await ask({ method: 'PUT', path: `/checks/${id}/approval`, cookie: officer.cookie, body }), doneOf)
  }

  async function sendBack({ id, version }: Due, officer: Officer) {
    const asked = noted('sendBack', officer, [id])
    const body = { version, reason: '请补充材料', marks: [] }
    settle(asked, await ask({ method: 'PUT', path: `/checks/${id}/return`, cookie: officer.cookie, body }), doneOf)
  }

  async function approveMany(due: readonly Due[], officer: Officer) {
    const ids = due.map(({ id }) => id)
    const asked = noted('approve', officer, ids)
    const answer = await ask({
      method: 'PUT',
      path: '/checks/approvals',
      cookie: officer.cookie,
      body: { ids, ...texts },
    })
    settle(asked, answer, ({ results }) => results.filter(({ ok }: { ok: boolean }) => ok))
  }
}

const doneOf = ({ id, version }: Answer['body']) => [{ id, version }]

const dueOf = `select id, version, desk_office || ' ' || desk_role as desk,
    (progress ->> 'at')::int + 1 >= jsonb_array_length(progress -> 'desks') as last
  from application where id = any ($1) and state = 'under-check' order by id`
