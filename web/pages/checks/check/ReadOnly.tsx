import { StateMark } from '../../../checks/StateMark.tsx'
import { useWho } from '../../../session.tsx'
import type { Told } from './told.ts'

/** Why there is nothing to decide here. */
export function ReadOnly({ told }: { told: Told }) {
  const who = useWho()
  const current = told.steps.find(({ status }) => status === 'current')
  const isOurs = current?.officeName === who.organisationName && current?.role === who.kind
  const may = who.capabilities.includes(who.kind === 'approver' ? 'approve' : 'check')
  const why = !isOurs
    ? current?.step === 'desk'
      ? `现在由${current.officeName ?? ''}${current.role === 'approver' ? '领导' : '经办人'}办理。`
      : ''
    : may
      ? '不能办理本人的申报，请由其他人员办理。'
      : '您的账号没有审核权限，请联系单位管理员。'
  return (
    <section className="read-only">
      <h2>
        <StateMark line={told} />
      </h2>
      <p>{why}</p>
      <p className="quiet">本页只能查看。</p>
      {told.returned && (
        <p className="return-reason">
          {told.returned.by.officeName} {told.returned.as === 'refusal' ? '审核不通过' : '退回修改'}：
          {told.returned.reason}
        </p>
      )}
    </section>
  )
}
