import { Alert, Button, Empty, Input, Modal, Result, Skeleton, Table } from 'antd'
import { useId, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import '../../checks/checks.css'
import { Labelled } from '../../checks/BatchDialog.tsx'
import { momentWords } from '../../checks/line.ts'
import { TextField } from '../../checks/OpinionField.tsx'
import { useAddress, useWho } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'

type Bar = { id: number; name: string; until: string }

export function Bars() {
  const [search, setSearch] = useSearchParams()
  const name = search.get('name') ?? ''
  const before = Number(search.get('before')) || undefined
  const who = useWho()
  const address = useAddress()
  const [lifting, setLifting] = useState<Bar>()
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
                description={name ? `没有姓名含“${name}”的记录，请清空后重新查询` : '黑名单中没有人员'}
              />
            ),
          }}
          columns={[
            {
              title: '姓名',
              render: (_, one) =>
                one.application ? <Link to={address(`checks/${one.application}`)}>{one.name}</Link> : one.name,
            },
            { title: '工作单位', render: (_, one) => one.organisationName ?? '—' },
            { title: '原因', render: (_, one) => <span className="bar-basis">{one.basis}</span> },
            { title: '不得申报', render: (_, one) => `${one.from} 至 ${one.until}` },
            { title: '列入人', dataIndex: 'madeBy' },
            {
              title: '状态',
              render: (_, one) =>
                one.liftedAt ? (
                  <span>
                    {momentWords(one.liftedAt).slice(0, 10)} 由 {one.liftedBy} 解除：{one.liftReason}
                  </span>
                ) : one.inForce ? (
                  <span className="tag bad">生效中</span>
                ) : (
                  <span className="tag">已到期</span>
                ),
            },
            {
              title: '操作',
              render: (_, one) =>
                one.inForce && who.kind === 'approver' ? (
                  <Button type="link" size="small" onClick={() => setLifting(one)} aria-label={`解除 ${one.name}`}>
                    解除
                  </Button>
                ) : one.inForce ? (
                  <span className="quiet">由领导解除</span>
                ) : null,
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
      {lifting && <LiftDialog bar={lifting} onClose={() => setLifting(undefined)} />}
    </section>
  )
}

function LiftDialog({ bar, onClose }: { bar: Bar; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const id = useId()
  const lift = useChange(
    (region, text: string) =>
      client.PUT('/api/{region}/bars/{id}/lift', { params: { path: { region, id: bar.id } }, body: { reason: text } }),
    { done: onClose },
  )
  return (
    <Modal
      open
      title={`解除对 ${bar.name} 的限制`}
      okText="解除"
      cancelText="取消"
      confirmLoading={lift.isPending}
      onCancel={onClose}
      onOk={() => {
        setAsked(true)
        if (reason.trim()) lift.mutate(reason.trim())
      }}
    >
      <p className="quiet">原定 {bar.until} 前不得申报；解除后立即可以申报。原因会记入档案。</p>
      <Labelled id={id} label="解除原因">
        <TextField
          id={id}
          value={reason}
          onChange={setReason}
          problem={asked && !reason.trim() ? '请填写解除原因' : undefined}
        />
      </Labelled>
    </Modal>
  )
}
