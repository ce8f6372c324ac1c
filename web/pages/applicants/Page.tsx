import { Button, Empty, Input, Skeleton, Space, Table } from 'antd'
import { useState } from 'react'
import { type State, stateNames } from '../../../core/application.ts'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { dayOf } from '../../application/today.ts'
import { ImportDialog } from '../../import/ImportDialog.tsx'
import { AccountState } from '../../shell/AccountState.tsx'
import { Sideways } from '../../shell/Sideways.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { ApplicantActions } from './ApplicantActions.tsx'
import { NewApplicant } from './NewApplicant.tsx'

/** 申报人员管理: the unit's own people. */
export function Page() {
  return (
    <StaffPage kinds={['administrator', 'officer']} heading="申报人员管理">
      <Applicants />
    </StaffPage>
  )
}

const useApplicants = (search: string, before: number | undefined) =>
  useAsk(['applicants', search, before], (region) =>
    client.GET('/api/{region}/applicants', {
      params: { path: { region }, query: { ...(search && { search }), ...(before && { before }) } },
    }),
  )
export type ApplicantRow = NonNullable<ReturnType<typeof useApplicants>['data']>['rows'][number]

function Applicants() {
  const [search, setSearch] = useState('')
  /** The last id of every page gone past, so that one can go back. */
  const [pages, setPages] = useState<number[]>([])
  const [adding, setAdding] = useState(false)
  const [importing, setImporting] = useState(false)
  const { data } = useApplicants(search, pages.at(-1))
  const look = (text: string) => {
    setSearch(text.trim())
    setPages([])
  }
  const last = data?.rows.at(-1)?.id
  return (
    <section className="panel">
      <header className="wrapping">
        <h2>申报人{data && `（${data.total}）`}</h2>
        <Input.Search
          allowClear
          aria-label="查找申报人"
          placeholder="姓名开头，或完整身份证号、手机号"
          style={{ maxWidth: 300 }}
          maxLength={40}
          onSearch={look}
        />
        <Button style={{ marginLeft: 'auto' }} onClick={() => setImporting(true)}>
          从 Excel 导入
        </Button>
        <Button type="primary" onClick={() => setAdding(true)}>
          新增
        </Button>
      </header>
      {!data ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : (
        <Sideways label="申报人">
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty(search)} /> }}
            dataSource={data.rows}
            columns={[
              { title: '姓名', dataIndex: 'name' },
              { title: '身份证号', dataIndex: 'idNumber' },
              { title: '手机号', dataIndex: 'mobile' },
              { title: '账号', render: (_, one) => stateOf(one) },
              {
                title: '最近的申报',
                render: (_, { application }) => (application ? stateNames[application as State] : '—'),
              },
              { title: '添加时间', render: (_, { createdAt }) => dayOf(createdAt) },
              { title: '操作', render: (_, one) => <ApplicantActions one={one} /> },
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
      {importing && (
        <ImportDialog what="applicants" heading="从 Excel 导入申报人" onClose={() => setImporting(false)} />
      )}
      {adding && <NewApplicant onClose={() => setAdding(false)} />}
    </section>
  )
}

const empty = (search: string) =>
  search
    ? `本单位没有姓名以“${search}”开头、或号码相同的申报人。下级单位的人员由下级单位管理。`
    : '还没有申报人，点击“新增”添加。只添加本单位人员，下级单位的人员由下级单位添加。'

const stateOf = ({ disabled, released, mustChange, barredUntil }: ApplicantRow) => (
  <Space size={8}>
    {barredUntil && <span className="state-disabled">▲ 黑名单至 {barredUntil}</span>}
    <AccountState is={disabled ? 'disabled' : released ? 'released' : mustChange ? 'new' : 'active'} />
  </Space>
)
