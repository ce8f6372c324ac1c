import type { Act } from '../../core/acts.ts'
import type { Mark, Progress, State } from '../../core/application.ts'
import type { Input } from '../../core/needs.ts'
import type { Policy } from '../../core/region.ts'
import { isGranted } from '../../core/route.ts'
import { act } from '../act.ts'
import { insertBars } from '../db/bars.ts'
import { today } from '../hosted.ts'
import { submissionRoutes } from '../http/submissions.ts'
import type { Session } from '../session.ts'
import { the } from './setting.ts'
import { as, progressOf, sure, type Telling, type Told } from './telling.ts'

/** Through the route's own handler: the snapshot is frozen as for everybody. */
export async function submit(telling: Telling, { id, applicant, person, until }: Told, index: number) {
  const route = submissionRoutes.find(({ path }) => path.endsWith('/submission'))
  const { version, pledged } = await telling.db
    .selectFrom('application')
    .select(['version', 'pledged'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { undertaking } = telling.region.words
  const body = { version, undertaking: (pledged as { version: string } | null)?.version ?? undertaking.version }
  const answer = await route?.handle({
    ...as(telling, isLate(until) ? 'submit-lately' : 'submit', telling.cast.person(person), index),
    params: { id },
    body,
  } as never)
  const refused = answer as { body?: { refusal?: string } }
  if (refused.body?.refusal) throw new Error(`${applicant.name} cannot submit: ${JSON.stringify(refused.body)}`)
}

/** Desk after desk approves and office after office forwards, until the route ends or the story stops. */
export async function passDesks(telling: Telling, one: Told) {
  for (;;) {
    const progress = await progressOf(telling, one.id)
    if (progress.state === 'to-forward') {
      const { office, passed } = progress
      if (one.until === 'to-forward' && passed.length >= one.approvals) return
      const session = telling.cast.at(office, 'officer')
      sure(await act(as(telling, stageOf(one), session, passed.length), 'forward', one.id))
    } else if (progress.state !== 'under-check' || !(await passDesk(telling, one, progress))) return
  }
}

/** Whether the story goes on from here. */
async function passDesk(telling: Telling, one: Told, { desks, at }: Extract<Progress, { state: 'under-check' }>) {
  const desk = the(desks[at])
  const session = telling.cast.at(desk.office, desk.role)
  const here = as(telling, stageOf(one), session, at)
  const known = isGranted(telling.region.policy.route) ? one.approvals : Math.min(one.approvals, desks.length - 1)
  const isLast = at >= known
  if (one.until === 'under-check' && isLast) return false
  const stop = isLast ? stops[one.until] : undefined
  if (!stop) {
    sure(await act(here, 'approve', one.id, approval(session, telling.region.policy)))
    return true
  }
  const input = one.until === 'sent-back' ? { ...stop.input, marks: marksIn(telling.region) } : stop.input
  const also = one.until === 'barred' ? barring(here.server, session, input) : {}
  sure(await act(here, stop.act, one.id, input, also))
  return false
}

/** On the sections that this region's form has. */
function marksIn({ forms }: Telling['region']): Mark[] {
  const sections = new Set(forms[0]?.sections.map(({ id }) => id))
  const marks: Mark[] = [
    { section: sections.has('person') ? 'person' : 'experience', note: '任职时间与聘用证明不一致' },
    { section: 'education', note: '学历证明不清晰' },
  ]
  return marks.filter(({ section }) => sections.has(section))
}

const lately: readonly State[] = ['under-check', 'to-forward', 'sent-back', 'withdrawn']
const isLate = (until: State) => lately.includes(until)

const stageOf = ({ until }: Told) => (isLate(until) ? 'check-lately' : 'check')

const stops: Partial<Record<State, { act: Act; input: Input }>> = {
  'sent-back': {
    act: 'sendBack',
    input: {
      reason: '学历证明不清晰，请重新上传；工作总结中任职时间与聘用证明不一致，请核对后修改。',
      marks: [],
    },
  },
  barred: { act: 'bar', input: { reason: '经核实，提交的职称证书系伪造' } },
}

const approval = ({ kind }: Session, { approvesWithoutWords }: Policy): Input =>
  approvesWithoutWords
    ? {}
    : {
        opinion: kind === 'approver' ? '同意' : '经审核，材料真实、齐全，符合申报条件，同意上报。',
        recommendation: '经单位民主推荐，并在单位公示栏公示 5 个工作日，无异议。',
        groupOpinion: '推荐小组 7 人到会，同意 7 票，一致同意推荐。',
      }

const barring = (server: Telling['server'], { account }: Session, { reason = '' }: Input) => ({
  also: (async (tx, done) => {
    const bars = done.flatMap(({ id, progress }) =>
      progress.state === 'barred' ? [{ id, until: progress.until }] : [],
    )
    await insertBars(tx, bars, { basis: reason, from: today(server), by: account })
  }) satisfies NonNullable<Parameters<typeof act>[4]>['also'],
})
