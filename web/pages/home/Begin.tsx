import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { paths } from '../../api/schema.ts'
import { useAddress } from '../../session.tsx'

export type Plan = paths['/api/{region}/plans/current']['get']['responses'][200]['content']['application/json']

/** Nothing has been declared for this year: where to begin, or why not. */
export function Begin({ plan: { plan, barredUntil } }: { plan: Plan }) {
  const address = useAddress()
  const go = useNavigate()
  const why = barredUntil
    ? `您被列入黑名单（诚信档案），${barredUntil} 之前（含当日）不能申报。`
    : !plan
      ? '现在没有开放的评审计划，请留意通知。'
      : !plan.open
        ? `不在申报时间内：${plan.opens} 至 ${plan.closes}。`
        : undefined
  return (
    <section className="card">
      <header>
        <h2>{plan ? plan.name : '职称申报'}</h2>
      </header>
      <p>{why ?? `申报时间 ${plan?.opens} 至 ${plan?.closes}，还有 ${plan?.daysLeft} 天。每人每年申报一次。`}</p>
      <p style={{ marginTop: 16 }}>
        <Button
          type="primary"
          size="large"
          disabled={why !== undefined}
          onClick={() => void go(address('application/new'))}
        >
          立即申报
        </Button>
      </p>
    </section>
  )
}
