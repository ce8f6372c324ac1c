import { Button, Grid, Result, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useAsk } from '../../../api/ask.ts'
import { client, Refusal } from '../../../api/client.ts'
import { useAddress } from '../../../session.tsx'
import { Sideways } from '../../../shell/Sideways.tsx'
import { SiteShell } from '../../../shell/SiteShell.tsx'
import { ObjectionForm } from './ObjectionForm.tsx'

/** One public list: masked names, and the way to object to one of them. */
export function Page() {
  const id = Number(useParams().id)
  const address = useAddress()
  const isWide = Grid.useBreakpoint().md !== false
  const [page, setPage] = useState(1)
  const [about, setAbout] = useState<Entry>()
  const { data, error } = useAsk(['notices', id, page], (region) =>
    client.GET('/api/{region}/notices/{id}', { params: { path: { region, id }, query: { page } } }),
  )
  if (error instanceof Refusal)
    return (
      <SiteShell>
        <Result
          status="404"
          title={<h1>这份公示已经结束</h1>}
          subTitle="公示期满后名单自动撤下。如对评审结果有疑问，请联系发布公示的单位。"
          extra={
            <Link to={address('notices')}>
              <Button type="primary">查看正在公示的名单</Button>
            </Link>
          }
        />
      </SiteShell>
    )
  if (!data)
    return (
      <SiteShell>
        <Skeleton active />
      </SiteShell>
    )
  return (
    <SiteShell>
      <h1 className="page-title">{data.heading}</h1>
      <p>
        {data.officeName}　公示期 <b>{data.opens}</b> 至 <b>{data.closes}</b>　共 {data.people} 人
      </p>
      {data.body && <p className="notice-body">{data.body}</p>}
      <p>如有异议，请在公示期内在线提出，或联系：{data.contact}。请写明真实姓名和联系方式，我们将予以保密。</p>
      <Sideways label="公示名单">
        <Table
          className="panel"
          style={{ marginTop: 16 }}
          rowKey="entry"
          size="middle"
          dataSource={data.entries}
          pagination={
            data.people > data.pageSize
              ? {
                  current: page,
                  pageSize: data.pageSize,
                  total: data.people,
                  onChange: setPage,
                  showSizeChanger: false,
                }
              : false
          }
          columns={[
            ...(isWide
              ? [
                  { title: '姓名', dataIndex: 'name' },
                  { title: '工作单位', dataIndex: 'organisation' },
                  { title: '申报系列', dataIndex: 'series' },
                  { title: '申报资格', render: (_: unknown, one: Entry) => `${one.title}（${one.level}）` },
                ]
              : [{ title: '公示人员', render: (_: unknown, one: Entry) => <Person one={one} /> }]),
            {
              title: '操作',
              width: 96,
              render: (_: unknown, one: Entry) => (
                <Button type="link" size="small" onClick={() => setAbout(one)}>
                  提出异议
                </Button>
              ),
            },
          ]}
        />
      </Sideways>
      {about && (
        <ObjectionForm notice={id} about={about} evidence={data.evidence} onClose={() => setAbout(undefined)} />
      )}
    </SiteShell>
  )
}

type Entry = { entry: number; name: string; organisation: string; series: string; title: string; level: string }

/** On a phone: everything about the person below the name, so that nothing lies out of sight. */
const Person = ({ one }: { one: Entry }) => (
  <>
    <b>{one.name}</b>
    <div>{one.organisation}</div>
    <div className="quiet">
      {one.series}　{one.title}（{one.level}）
    </div>
  </>
)
