import { App, Button, Empty, Input, Skeleton, Space, Table } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { Sideways } from '../../shell/Sideways.tsx'

/** 本单位人员, and 解除绑定 for who has left. */
export function People() {
  const [search, setSearch] = useState('')
  /** The last id of every page gone past, so that one can go back. */
  const [pages, setPages] = useState<number[]>([])
  const before = pages.at(-1)
  const { data, error } = useAsk(['applicants', search, before], (region) =>
    client.GET('/api/{region}/applicants', {
      params: { path: { region }, query: { ...(search && { search }), ...(before && { before }) } },
    }),
  )
  const last = data?.rows.at(-1)?.id
  // Why is said above, once.
  if (error) return null
  return (
    <section className="panel" aria-labelledby="people">
      <header className="wrapping">
        <h2 id="people">本单位人员{data && `　${data.total}`}</h2>
        <Input.Search
          allowClear
          aria-label="查找本单位人员"
          placeholder="姓名开头，或完整身份证号、手机号"
          style={{ maxWidth: 300 }}
          maxLength={40}
          onSearch={(text) => {
            setSearch(text.trim())
            setPages([])
          }}
        />
      </header>
      {!data ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : (
        <Sideways label="本单位人员">
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            locale={{
              emptyText: (
                <Empty
                  image={Empty.PRESENTED_IMAGE_SIMPLE}
                  description={search ? `没有找到“${search}”` : '还没有人员绑定本单位'}
                />
              ),
            }}
            dataSource={data.rows}
            columns={[
              {
                title: '姓名',
                render: (_, { name, idNumber, mobile }) => (
                  <>
                    {name}
                    <small className="people-facts">
                      {idNumber} {mobile}
                    </small>
                  </>
                ),
              },
              { title: '身份证号', dataIndex: 'idNumber', responsive: ['md'] },
              { title: '手机号', dataIndex: 'mobile', responsive: ['md'] },
              { title: '状态', render: (_, one) => (one.released ? '已解除' : one.disabled ? '已停用' : '已绑定') },
              { title: '操作', render: (_, one) => <Release one={one} /> },
            ]}
          />
        </Sideways>
      )}
      {(data?.more || pages.length > 0) && (
        <Space style={{ padding: '10px 16px' }}>
          <Button size="small" disabled={pages.length === 0} onClick={() => setPages(pages.slice(0, -1))}>
            上一页
          </Button>
          <Button size="small" disabled={!data?.more || !last} onClick={() => last && setPages([...pages, last])}>
            下一页
          </Button>
        </Space>
      )}
    </section>
  )
}

function Release({ one }: { one: { id: number; name: string; released: boolean } }) {
  const { modal } = App.useApp()
  const release = useChange((region, on: boolean) => {
    const params = { params: { path: { region, id: one.id } } }
    return on
      ? client.PUT('/api/{region}/applicants/{id}/release', params)
      : client.DELETE('/api/{region}/applicants/{id}/release', params)
  })
  const ask = () =>
    modal.confirm({
      title: `解除${one.name}与本单位的绑定？`,
      content:
        '用于已离职或误绑定的人员。解除后其不能提交业绩和申报，可向新单位申请绑定；再次绑定本单位须重新申请，也可在此撤销。',
      okText: '解除绑定',
      onOk: () => release.mutateAsync(true).catch(() => undefined),
    })
  return one.released ? (
    <Button type="link" size="small" aria-label={`撤销解除${one.name}`} onClick={() => release.mutate(false)}>
      撤销解除
    </Button>
  ) : (
    <Button type="link" size="small" aria-label={`解除绑定${one.name}`} onClick={ask}>
      解除绑定
    </Button>
  )
}
