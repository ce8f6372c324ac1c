import { Button, Empty, Input, Modal, Skeleton, Table, Tag } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useBatchOutcome } from '../../batch/outcome.tsx'
import { PeopleTable } from '../../batch/PeopleTable.tsx'
import { PaperButton } from '../../paper/PaperButton.tsx'
import { useRegion, useWho } from '../../session.tsx'
import { Sideways } from '../../shell/Sideways.tsx'

export function Certificates() {
  const [chosen, setChosen] = useState<number[]>([])
  const [search, setSearch] = useState('')
  const [revoking, setRevoking] = useState<{ id: number; number: string; name: string }>()
  const { kind } = useWho()
  const region = useRegion()
  const tell = useBatchOutcome()
  const { data } = useAsk(['certificate-desk', search], (province) =>
    client.GET('/api/{region}/certificate-desk', { params: { path: { region: province }, query: { search } } }),
  )
  const make = useChange(
    (province, applications: number[]) =>
      client.PUT('/api/{region}/certificates', { params: { path: { region: province } }, body: { applications } }),
    {
      done: ({ results }) => {
        tell('生成证书', results, (id) => data?.waiting.find(({ application }) => application === id)?.name ?? '')
        setChosen([])
      },
    },
  )
  if (!data) return <Skeleton active />
  return (
    <>
      {kind === 'officer' && (
        <section className="panel" style={{ marginBottom: 16 }}>
          <header>
            <h2>已确认，待发证（{data.waiting.length}）</h2>
            <Button
              type="primary"
              style={{ marginLeft: 'auto' }}
              disabled={chosen.length === 0}
              loading={make.isPending}
              onClick={() => make.mutate(chosen)}
            >
              {chosen.length ? `生成 ${chosen.length} 份证书` : '请先勾选人员'}
            </Button>
          </header>
          <PeopleTable
            people={data.waiting}
            chosen={chosen}
            onChoose={setChosen}
            empty="没有待发证的人员。评审结果公示结束并经领导确认后，人员会出现在这里。"
          />
        </section>
      )}
      <section className="panel">
        <header>
          <h2>已发证书</h2>
          <Input.Search
            aria-label="按姓名或证书编号查找"
            placeholder="姓名或证书编号"
            allowClear
            style={{ marginLeft: 'auto', width: 260 }}
            onSearch={setSearch}
          />
        </header>
        <Sideways label="已发证书">
          <Table
            size="small"
            rowKey="id"
            pagination={data.issued.length > 50 ? { pageSize: 50, showTotal: (total) => `共 ${total} 份` } : false}
            locale={{
              emptyText: (
                <Empty
                  image={Empty.PRESENTED_IMAGE_SIMPLE}
                  description={search ? `没有找到“${search}”的证书` : '还没有发过证书'}
                />
              ),
            }}
            dataSource={data.issued}
            columns={[
              { title: '证书编号', dataIndex: 'number' },
              { title: '姓名', dataIndex: 'name' },
              { title: '工作单位', dataIndex: 'unit' },
              { title: '资格名称', render: (_, one) => `${one.title}（${one.level}）` },
              { title: '发证日期', dataIndex: 'issuedOn' },
              { title: '状态', render: (_, one) => (one.revokedAt ? <Tag color="error">已撤销</Tag> : '有效') },
              {
                title: '操作',
                render: (_, one) => (
                  <>
                    <PaperButton
                      address={`/api/${region}/certificates/${one.id}/file`}
                      name={`证书-${one.number}.pdf`}
                      label="查看证书"
                    />
                    {kind === 'approver' && !one.revokedAt && (
                      <Button type="link" danger size="small" onClick={() => setRevoking(one)}>
                        撤销
                      </Button>
                    )}
                  </>
                ),
              },
            ]}
          />
        </Sideways>
      </section>
      {revoking && <Revocation certificate={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  )
}

function Revocation({
  certificate,
  onClose,
}: {
  certificate: { id: number; number: string; name: string }
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const revoke = useChange(
    (region) =>
      client.PUT('/api/{region}/certificates/{id}/revocation', {
        params: { path: { region, id: certificate.id } },
        body: { reason },
      }),
    { done: onClose },
  )
  return (
    <Modal
      open
      title={`撤销 ${certificate.name} 的证书 ${certificate.number}`}
      okText="撤销证书"
      cancelText="取消"
      okButtonProps={{ danger: true, disabled: !reason.trim() }}
      confirmLoading={revoke.isPending}
      onOk={() => revoke.mutate(undefined)}
      onCancel={onClose}
    >
      <p style={{ marginBottom: 12 }}>撤销后不能恢复，公众查验时显示“已撤销”。</p>
      <Input.TextArea
        aria-label="撤销原因"
        placeholder="请写明撤销的原因和依据"
        rows={4}
        maxLength={500}
        showCount
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
