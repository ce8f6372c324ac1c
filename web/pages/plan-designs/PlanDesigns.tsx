import { Alert, App, Button, Empty, Skeleton, Table } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import '../../plan-design/plan-design.css'
import { momentOf } from '../../application/today.ts'
import { windowWords } from '../../plan-design/design.ts'
import { StateOf } from '../../plan-design/StateOf.tsx'
import { useAddress } from '../../session.tsx'
import { Sideways } from '../../shell/Sideways.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { ListedActs } from './ListedActs.tsx'

/** The office's plans, newest first, and what may be done with each. */
export function PlanDesigns() {
  const address = useAddress()
  const go = useNavigate()
  const { message } = App.useApp()
  const { data, error } = useAsk(['plan-designs'], (region) =>
    client.GET('/api/{region}/plan-designs', { params: { path: { region } } }),
  )
  const make = useChange(
    (region, from: number | undefined) =>
      client.POST('/api/{region}/plan-designs', {
        params: { path: { region } },
        body: from === undefined ? {} : { from },
      }),
    {
      done: ({ id }, from) => {
        message.success(from === undefined ? '已新建，请填写' : '已复制为下一年度的计划，请核对日期和条件')
        void go(address(`plan-designs/${id}`))
      },
    },
  )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  return (
    <section className="panel">
      <header>
        <h2>本单位的评审计划（{data.length}）</h2>
        <Button
          type="primary"
          style={{ marginLeft: 'auto' }}
          loading={make.isPending}
          onClick={() => make.mutate(undefined)}
        >
          新建
        </Button>
      </header>
      <Sideways label="评审计划">
        <Table
          size="small"
          rowKey="id"
          pagination={data.length > 50 ? { pageSize: 50 } : false}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有评审计划，点“新建”开始设计" />,
          }}
          dataSource={data}
          columns={[
            {
              title: '计划名称',
              render: (_, one) => (
                <div className="plan-cell">
                  <Link to={address(`plan-designs/${one.id}`)}>{one.name || '（未填名称）'}</Link>
                </div>
              ),
            },
            { title: '年度', dataIndex: 'year' },
            { title: '计划类型', dataIndex: 'kindName' },
            { title: '评委会', render: (_, one) => <div className="plan-cell">{one.committeeName}</div> },
            { title: '申报时间', render: (_, one) => <div className="plan-days">{windowWords(one)}</div> },
            { title: '状态', render: (_, one) => <StateOf state={one.state} published={one.published} /> },
            { title: '申报人数', dataIndex: 'applications', align: 'right' },
            { title: '最后修改', render: (_, one) => <div className="plan-days">{momentOf(one.changedAt)}</div> },
            {
              title: '操作',
              render: (_, one) => <ListedActs plan={one} busy={make.isPending} onCopy={() => make.mutate(one.id)} />,
            },
          ]}
        />
      </Sideways>
    </section>
  )
}
