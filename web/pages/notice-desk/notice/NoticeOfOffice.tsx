import { Alert, Button, Skeleton, Table, Tag } from 'antd'
import { Link, useParams } from 'react-router'
import { type State, stateNames } from '../../../../core/application.ts'
import { useAsk, useChange } from '../../../api/ask.ts'
import { client, Refusal } from '../../../api/client.ts'
import { useBatchOutcome } from '../../../batch/outcome.tsx'
import { useAddress } from '../../../session.tsx'
import { usePortal } from '../../../shell/portal.ts'
import { Sideways } from '../../../shell/Sideways.tsx'
import { refusalSentence } from '../../../words/refusals.ts'
import { NoticeClock } from './NoticeClock.tsx'
import { Objections, upheldClimbs } from './Objections.tsx'

/** One notice of this office: the days of its clock, each person's state, the objections, and its end. */
export function NoticeOfOffice() {
  const id = Number(useParams().id)
  const tell = useBatchOutcome()
  const address = useAddress()
  const climbs = usePortal()?.opinionsClimb === true
  const { data, error } = useAsk(['notice-desk', id], (region) =>
    client.GET('/api/{region}/notice-desk/{id}', { params: { path: { region, id } } }),
  )
  const close = useChange(
    (region) => client.PUT('/api/{region}/notices/{id}/closing', { params: { path: { region, id } }, body: {} }),
    {
      done: ({ results }) =>
        tell('结束公示', results, (one) => data?.entries.find(({ application }) => application === one)?.name ?? ''),
    },
  )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  return (
    <>
      <section className="panel notice-head">
        <h2>{data.heading}</h2>
        <p className="quiet">
          公示期 {data.opens} 至 {data.closes}　共 {data.people} 人　联系方式 {data.contact}
        </p>
        <NoticeClock days={data.days} />
        {climbs ? (
          <Link to={address('outcome-notices')}>到公示上报确定意见</Link>
        ) : data.closedAt ? (
          <Tag>已结束</Tag>
        ) : (
          <Button type="primary" loading={close.isPending} onClick={() => close.mutate(undefined)}>
            结束公示
          </Button>
        )}
        <span className="quiet">
          {'　'}
          {climbs ? '公示期满后逐人确定有无异议' : '公示期满、没有未处理异议的人员转入评审安排'}
          ；有异议的只停留本人，不影响他人。
        </span>
      </section>
      <div className="notice-split">
        <section className="panel">
          <header>
            <h2>公示人员</h2>
          </header>
          <Sideways label="公示人员">
            <Table
              size="small"
              rowKey="application"
              dataSource={data.entries}
              pagination={data.entries.length > 50 ? { pageSize: 50 } : false}
              columns={[
                { title: '姓名', dataIndex: 'name' },
                { title: '工作单位', dataIndex: 'organisation' },
                { title: '申报资格', dataIndex: 'title' },
                { title: '状态', render: (_, one) => stateNames[one.state as State] },
                {
                  title: '异议',
                  align: 'right',
                  render: (_, one) => (one.openObjections ? <Tag color="warning">{one.openObjections}</Tag> : '—'),
                },
              ]}
            />
          </Sideways>
        </section>
        <Objections notice={id} {...(climbs && { upheld: upheldClimbs })} />
      </div>
    </>
  )
}
