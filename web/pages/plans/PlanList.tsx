import { Alert, Button, Empty, Skeleton } from 'antd'
import { Link } from 'react-router'
import { Refusal } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { PlanFilters } from './PlanFilters.tsx'
import { useFilters, usePlans } from './plans.ts'
import './plans.css'

/** The published plans, newest first, with their search. */
export function PlanList() {
  const address = useAddress()
  const { filters, set, clear } = useFilters()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = usePlans(filters)
  const [first] = data?.pages ?? []
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const filtered = Object.keys(filters).length > 0
  return (
    <section className="card">
      <PlanFilters
        {...{ filters, set, clear, filtered }}
        years={first?.years ?? []}
        levels={first?.levels ?? []}
        kinds={first?.kinds ?? []}
      />
      {error instanceof Refusal && (
        <Alert
          type="warning"
          showIcon
          title={refusalSentence(error)}
          action={<Button onClick={() => void refetch()}>重试</Button>}
        />
      )}
      {!data && !error && <Skeleton active />}
      {data && rows.length === 0 && (
        <Empty description={filtered ? '没有符合条件的评审计划' : '现在没有已发布的评审计划，请留意通知'}>
          {filtered && <Button onClick={clear}>清除查询条件</Button>}
        </Empty>
      )}
      {rows.length > 0 && (
        <table className="plan-table" aria-label="评审计划">
          <thead>
            <tr>
              <th scope="col">计划名称</th>
              <th scope="col">年度</th>
              <th scope="col">评委会</th>
              <th scope="col">评审级别</th>
              <th scope="col">申报开始日期</th>
              <th scope="col">申报截止日期</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((plan) => (
              <tr key={plan.id}>
                <th scope="row">
                  {plan.name}
                  {plan.open && <span className="plan-open">申报中</span>}
                </th>
                <td data-label="年度">{plan.year}</td>
                <td data-label="评委会">{plan.committeeName}</td>
                <td data-label="评审级别">{plan.levelNames.join('、')}</td>
                <td data-label="申报开始日期">{plan.opens}</td>
                <td data-label="申报截止日期">{plan.closes}</td>
                <td>
                  <Link to={address(`plans/${plan.id}`)} aria-label={`查看 ${plan.name}`}>
                    查看
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <p className="plans-more">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            加载更多
          </Button>
        </p>
      )}
    </section>
  )
}
