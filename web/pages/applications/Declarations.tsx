import { Alert, Button, Empty, Skeleton } from 'antd'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import '../../application/application.css'
import { CurrentRecord } from '../../record/CurrentRecord.tsx'
import { History } from '../../record/History.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { PlanList } from '../plans/PlanList.tsx'

/** 职称申报: what is being declared, what was declared, and the plans to declare by. */
export function Declarations() {
  const { data, error, refetch } = useAsk(['applications'], (region) =>
    client.GET('/api/{region}/applications', { params: { path: { region } } }),
  )
  if (!data)
    return error instanceof Refusal ? (
      <Alert
        type="warning"
        showIcon
        title={refusalSentence(error)}
        action={<Button onClick={() => void refetch()}>重试</Button>}
      />
    ) : (
      <Skeleton active />
    )
  const current = data.filter(({ history }) => !history)
  return (
    <div className="page-narrow records">
      <h1 className="page-title">职称申报</h1>
      <section aria-label="当前申报记录">
        <div className="records-heading">
          <h2>当前申报记录</h2>
        </div>
        {current.length === 0 && (
          <section className="card">
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description="现在没有正在办理的申报。请在下面的评审计划中点“查看”，看过计划后点“马上申报”。"
            />
          </section>
        )}
        {current.map((record) => (
          <CurrentRecord key={record.id} record={record} />
        ))}
      </section>
      <section aria-label="我的历史记录">
        <div className="records-heading">
          <h2>我的历史记录</h2>
        </div>
        <section className="card">
          <History records={data.filter(({ history }) => history)} />
        </section>
      </section>
      <section aria-label="评审计划">
        <div className="records-heading">
          <h2>评审计划</h2>
        </div>
        <PlanList />
      </section>
    </div>
  )
}
