import { Skeleton } from 'antd'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { CalendarYears } from './CalendarYears.tsx'
import { PlanForm } from './PlanForm.tsx'

/** 年度计划与节假日: of the system manager, and of the province office's administrator. */
export function Page() {
  return (
    <StaffPage kinds={['administrator', 'system']} heading="年度计划与节假日">
      <Settings />
    </StaffPage>
  )
}

function Settings() {
  const { data } = useAsk(['settings'], (region) =>
    client.GET('/api/{region}/settings', { params: { path: { region } } }),
  )
  if (!data) return <Skeleton active />
  const { idleMinutes, absoluteMinutes, failures, lockedMinutes } = data.security
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {!data.designed && (
        <PlanForm plans={data.plans} settings={data.planSettings} years={data.years.map(({ year }) => year)} />
      )}
      <CalendarYears years={data.years} />
      <section className="panel">
        <header>
          <h2>登录安全</h2>
        </header>
        <ul style={{ padding: '12px 16px 12px 32px', margin: 0 }}>
          <li>
            {idleMinutes} 分钟没有操作，或登录满 {absoluteMinutes / 60} 小时，须重新登录。
          </li>
          <li>
            连续输错 {failures} 次密码，{lockedMinutes} 分钟内不能登录；上级单位重置密码后可立即登录。
          </li>
          <li>以上为等级保护要求，不能在此修改。</li>
        </ul>
      </section>
    </div>
  )
}
