import { Button, Empty, Skeleton, Table, Tag } from 'antd'
import { useState } from 'react'
import { levelNames } from '../../../core/title.ts'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { usePortal } from '../../shell/portal.ts'
import { Sideways } from '../../shell/Sideways.tsx'
import { CommitteeDialog, type CommitteeShown } from './CommitteeDialog.tsx'

const typeNames = { open: '社会化评审', autonomous: '自主评审' } as const

export function Committees() {
  const [editing, setEditing] = useState<CommitteeShown | 'new'>()
  const series = usePortal()?.series ?? []
  const { data } = useAsk(['committees'], (region) =>
    client.GET('/api/{region}/committees', { params: { path: { region } } }),
  )
  if (!data) return <Skeleton active />
  return (
    <section className="panel">
      <header>
        <h2>评委会（{data.length}）</h2>
        <Button type="primary" style={{ marginLeft: 'auto' }} onClick={() => setEditing('new')}>
          新增
        </Button>
      </header>
      <Sideways label="评委会">
        <Table
          size="small"
          rowKey="id"
          pagination={data.length > 50 ? { pageSize: 50 } : false}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有评委会，点击“新增”创建" />,
          }}
          dataSource={data}
          columns={[
            { title: '评委会编码', dataIndex: 'code' },
            { title: '评委会名称', dataIndex: 'name' },
            { title: '评审系列', render: (_, one) => series.find(({ id }) => id === one.series)?.name ?? one.series },
            { title: '评审层级', render: (_, one) => one.levels.map((level) => levelNames[level]).join('、') },
            { title: '评审类型', render: (_, one) => typeNames[one.type] },
            { title: '人数', dataIndex: 'members', align: 'right' },
            { title: '备案有效期', render: (_, one) => `${one.filing.opens} 至 ${one.filing.closes}` },
            { title: '组建单位', dataIndex: 'convenerName' },
            { title: '授权管理单位', dataIndex: 'authoriserName' },
            { title: '状态', render: (_, one) => (one.paused ? <Tag color="warning">已暂停</Tag> : '正常') },
            {
              title: '操作',
              render: (_, one) => (
                <Button type="link" size="small" onClick={() => setEditing(one)}>
                  修改
                </Button>
              ),
            },
          ]}
        />
      </Sideways>
      {editing && (
        <CommitteeDialog committee={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </section>
  )
}
