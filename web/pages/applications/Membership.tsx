import { Button, Spin } from 'antd'
import { useNavigate } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'
import type { Portal } from '../../shell/portal.ts'
import type { Plan } from '../home/Begin.tsx'
import { OwnList } from './OwnList.tsx'
import { Pledge } from './Pledge.tsx'
import './membership.css'

/** The page that the icon opens: the pledge where it is still asked, then own declarations and a new one. */
export function Membership({ entrance }: { entrance: NonNullable<Portal['entrance']> }) {
  const plan = useAsk(['plans', 'current'], (region) =>
    client.GET('/api/{region}/plans/current', { params: { path: { region } } }),
  )
  if (!plan.data) return <Spin style={{ display: 'block', margin: '80px auto' }} />
  if (plan.data.pledge && plan.data.plan) return <Pledge pledge={plan.data.pledge} year={plan.data.plan.year} />
  return (
    <div className="page-narrow">
      <header className="membership-head">
        <h1 className="page-title">{entrance.heading}</h1>
        <BeginButton plan={plan.data} label={entrance.begin} />
      </header>
      <OwnList empty={`还没有申报。申报期内点“${entrance.begin}”。`} />
    </div>
  )
}

function BeginButton({ plan: { plan, application, barredUntil }, label }: { plan: Plan; label: string }) {
  const address = useAddress()
  const go = useNavigate()
  const why = application
    ? `${plan?.year ?? '本'}年度已有申报，每年申报一次`
    : barredUntil
      ? `${barredUntil} 之前（含当日）不能申报`
      : plan?.open
        ? undefined
        : plan
          ? `不在申报时间内：${plan.opens} 至 ${plan.closes}`
          : '现在没有开放的评审计划'
  return (
    <div className="membership-begin">
      {why ? (
        <span className="quiet" id="membership-why">
          {why}
        </span>
      ) : (
        <span className="quiet">还有 {plan?.daysLeft} 天截止</span>
      )}
      <Button
        type="primary"
        size="large"
        disabled={why !== undefined}
        aria-describedby={why ? 'membership-why' : undefined}
        onClick={() => void go(address('application/new'))}
      >
        {label}
      </Button>
    </div>
  )
}
