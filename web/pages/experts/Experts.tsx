import { Button, Empty, Skeleton, Table, Tooltip } from 'antd'
import { useState } from 'react'
import { expertStates } from '../../../core/filing.ts'
import { levelNames } from '../../../core/title.ts'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useWho } from '../../session.tsx'
import { Sideways } from '../../shell/Sideways.tsx'
import { ExpertDialog } from './ExpertDialog.tsx'
import { Verdict } from './Verdict.tsx'

export function Experts({ committee }: { committee: number }) {
  const [entering, setEntering] = useState(false)
  const { capabilities } = useWho()
  const { data } = useAsk(['experts', committee], (region) =>
    client.GET('/api/{region}/committees/{id}/experts', { params: { path: { region, id: committee } } }),
  )
  const check = useChange((region, { id, ...body }: { id: number; passed: boolean; reason?: string }) =>
    client.PUT('/api/{region}/experts/{id}/check', { params: { path: { region, id } }, body }),
  )
  if (!data) return <Skeleton active />
  return (
    <section className="panel">
      <header>
        <h2>评委（{data.length}）</h2>
        {capabilities.includes('convene') && (
          <Button type="primary" style={{ marginLeft: 'auto' }} onClick={() => setEntering(true)}>
            录入评委
          </Button>
        )}
      </header>
      <Sideways label="评委">
        <Table
          size="small"
          rowKey="id"
          pagination={data.length > 50 ? { pageSize: 50 } : false}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有录入评委" /> }}
          dataSource={data}
          columns={[
            { title: '姓名', dataIndex: 'name' },
            { title: '职称', render: (_, one) => `${one.title}（${levelNames[one.level]}）` },
            { title: '专业', dataIndex: 'specialty' },
            { title: '工作单位', dataIndex: 'employer' },
            { title: '手机', dataIndex: 'mobile' },
            { title: '聘期', render: (_, one) => `${one.term.opens} 至 ${one.term.closes}` },
            {
              title: '状态',
              render: (_, one) =>
                one.reason ? (
                  <Tooltip title={one.reason}>
                    {expertStates[one.state]}：{one.reason.slice(0, 16)}
                  </Tooltip>
                ) : (
                  expertStates[one.state]
                ),
            },
            {
              title: '操作',
              render: (_, one) =>
                one.mayPass && (
                  <Verdict
                    about={one.name}
                    pending={check.isPending}
                    onVerdict={(verdict) => check.mutate({ id: one.id, ...verdict })}
                  />
                ),
            },
          ]}
        />
      </Sideways>
      {entering && <ExpertDialog committee={committee} onClose={() => setEntering(false)} />}
    </section>
  )
}
