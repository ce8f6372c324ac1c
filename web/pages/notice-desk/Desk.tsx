import { Alert, Button, Empty, Skeleton, Table, Tabs, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { PeopleTable } from '../../batch/PeopleTable.tsx'
import { useAddress } from '../../session.tsx'
import { Sideways } from '../../shell/Sideways.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { OpenNotice } from './OpenNotice.tsx'

type Kind = 'eligibility' | 'outcome'

export function Desk() {
  const [kind, setKind] = useState<Kind>('eligibility')
  const [chosen, setChosen] = useState<number[]>([])
  const [opening, setOpening] = useState(false)
  const address = useAddress()
  const { data, error } = useAsk(['notice-desk'], (region) =>
    client.GET('/api/{region}/notice-desk', { params: { path: { region } } }),
  )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  if (!data) return <Skeleton active />
  const people = kind === 'eligibility' ? data.eligible : data.passed
  return (
    <>
      {!data.earliestClose && (
        <Alert
          type="warning"
          showIcon
          title="本年度节假日安排尚未录入，暂不能发布公示"
          description="请系统管理员录入国务院办公厅公布的节假日安排后再发布。"
          style={{ marginBottom: 16 }}
        />
      )}
      <section className="panel">
        <div className="tabs-row">
          <Tabs
            activeKey={kind}
            onChange={(key) => {
              setKind(key as Kind)
              setChosen([])
            }}
            items={[
              { key: 'eligibility', label: `资格待公示（${data.eligible.length}）` },
              { key: 'outcome', label: `结果待公示（${data.passed.length}）` },
            ]}
          />
          <Button type="primary" disabled={chosen.length === 0 || !data.earliestClose} onClick={() => setOpening(true)}>
            {chosen.length > 0 ? `公示所选 ${chosen.length} 人` : '请先勾选人员'}
          </Button>
        </div>
        <PeopleTable
          people={people}
          chosen={chosen}
          onChoose={setChosen}
          empty="没有待公示的人员。领导审查通过后，申报会出现在这里。"
        />
      </section>
      <section className="panel" style={{ marginTop: 16 }}>
        <header>
          <h2>本单位的公示</h2>
        </header>
        <Sideways label="本单位的公示">
          <Table
            size="small"
            rowKey="id"
            pagination={data.notices.length > 20 ? { pageSize: 20 } : false}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有发布过公示" /> }}
            dataSource={data.notices}
            columns={[
              { title: '公示', render: (_, one) => <Link to={address(`notice-desk/${one.id}`)}>{one.heading}</Link> },
              { title: '类型', render: (_, one) => (one.kind === 'eligibility' ? '资格审查' : '评审结果') },
              { title: '公示期', render: (_, one) => `${one.opens} 至 ${one.closes}` },
              { title: '人数', dataIndex: 'people', align: 'right' },
              {
                title: '未处理异议',
                align: 'right',
                render: (_, one) => (one.openObjections ? <Tag color="warning">{one.openObjections}</Tag> : 0),
              },
              {
                title: '状态',
                render: (_, one) => stateOf(one, data.today),
              },
            ]}
          />
        </Sideways>
      </section>
      {opening && data.earliestClose && (
        <OpenNotice
          kind={kind}
          earliestClose={data.earliestClose}
          noticeDays={data.noticeDays}
          people={people.filter(({ application }) => chosen.includes(application))}
          onClose={() => {
            setOpening(false)
            setChosen([])
          }}
        />
      )}
    </>
  )
}

function stateOf(one: { closedAt: string | null; openObjections: number; closes: string }, today: string) {
  if (one.closedAt) return '已结束'
  if (one.openObjections > 0) return '有异议待处理'
  return one.closes < today ? '已期满，待结束' : '公示中'
}
