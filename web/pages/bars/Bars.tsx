import { Alert, Button, Empty, Input, Result, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import '../../checks/checks.css'
import { momentWords } from '../../checks/line.ts'
import { useAddress } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { refusalSentence } from '../../words/refusals.ts'
import './bars.css'
import { type Bar, LiftDialog } from './LiftDialog.tsx'
import { RecordDialog } from './RecordDialog.tsx'

export function Bars() {
  const [search, setSearch] = useSearchParams()
  const name = search.get('name') ?? ''
  const before = Number(search.get('before')) || undefined
  const address = useAddress()
  const [lifting, setLifting] = useState<Bar>()
  const [recording, setRecording] = useState(false)
  const called = usePortal()?.integrityFile ? '诚信档案' : '黑名单'
  const { data, error } = useAsk(['bars', name, before], (region) =>
    client.GET('/api/{region}/bars', {
      params: { path: { region }, query: { ...(name && { name }), ...(before && { before }) } },
    }),
  )
  if (error instanceof Refusal && error.refusal === 'province-office-only')
    return (
      <Result
        status="info"
        title="黑名单由省级职改办统一管理"
        subTitle="审核时可以将弄虚作假的申报人加入黑名单；名单的查看和解除请联系省级职改办。"
        extra={<Link to={address('checks')}>返回资格审查</Link>}
      />
    )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  return (
    <section className="panel">
      <div className="filter-bar">
        <Input.Search
          placeholder="姓名"
          aria-label="姓名"
          defaultValue={name}
          allowClear
          enterButton="查询"
          style={{ maxWidth: 280 }}
          onSearch={(text) => setSearch(text.trim() ? { name: text.trim() } : {})}
        />
        {data?.mayKeep && (
          <Button type="primary" onClick={() => setRecording(true)}>
            新增记录
          </Button>
        )}
      </div>
      {!data ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : (
        <Table
          size="small"
          rowKey="id"
          dataSource={data.rows}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={name ? `没有姓名含“${name}”的记录，请清空后重新查询` : `${called}中没有人员`}
              />
            ),
          }}
          columns={[
            {
              title: '姓名',
              render: (_, one) =>
                one.application ? <Link to={address(`checks/${one.application}`)}>{one.name}</Link> : one.name,
            },
            { title: '身份证号', render: (_, one) => one.idNumber || '—' },
            { title: '工作单位', render: (_, one) => one.organisationName ?? '—' },
            { title: '原因', render: (_, one) => <span className="bar-basis">{one.basis}</span> },
            { title: '不得申报', render: (_, one) => (one.from ? `${one.from} 至 ${one.until}` : '没有期限') },
            { title: '列入人', render: (_, one) => `${one.madeBy}　${momentWords(one.madeAt).slice(0, 10)}` },
            {
              title: '状态',
              render: (_, one) =>
                one.liftedAt ? (
                  <span>
                    {momentWords(one.liftedAt).slice(0, 10)} 由 {one.liftedBy} 解除：{one.liftReason}
                  </span>
                ) : (
                  <span className={one.inForce ? 'tag bad' : 'tag'}>{stateWord(one)}</span>
                ),
            },
            {
              title: '操作',
              render: (_, one) =>
                one.liftedAt || one.isOver ? null : data.mayKeep ? (
                  <Button type="link" size="small" onClick={() => setLifting(one)} aria-label={`解除 ${one.name}`}>
                    解除
                  </Button>
                ) : (
                  <span className="quiet">由领导解除</span>
                ),
            },
          ]}
        />
      )}
      {(before || data?.next) && (
        <footer className="list-foot">
          <span />
          <span>
            {before && (
              <Button size="small" onClick={() => setSearch(name ? { name } : {})}>
                回到第一页
              </Button>
            )}
            <Button
              size="small"
              disabled={!data?.next}
              onClick={() => setSearch({ ...(name && { name }), before: String(data?.next) })}
            >
              下一页
            </Button>
          </span>
        </footer>
      )}
      {recording && <RecordDialog onClose={() => setRecording(false)} />}
      {lifting && <LiftDialog bar={lifting} onClose={() => setLifting(undefined)} />}
    </section>
  )
}

const stateWord = ({ inForce, isOver, from }: { inForce: boolean; isOver: boolean; from: string | null }) =>
  inForce ? '生效中' : isOver ? '已到期' : from ? '尚未开始' : '仅记录'
