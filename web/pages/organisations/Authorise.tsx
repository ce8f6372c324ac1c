import { Alert, Modal, Select } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client, type Refusal } from '../../api/client.ts'
import { usePortal } from '../../shell/portal.ts'
import { refusalSentence } from '../../words/refusals.ts'
import type { Row } from './unit.ts'

/** The series that a self-review unit may review by itself. */
export function Authorise({ row, onClose }: { row: Row; onClose: () => void }) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [series, setSeries] = useState([...row.autonomousSeries])
  const all = usePortal()?.series ?? []
  const authorise = useChange(
    (region, wanted: string[]) =>
      client.PUT('/api/{region}/organisations/{id}/autonomous-series', {
        params: { path: { region, id: row.id } },
        body: { series: wanted },
      }),
    { done: onClose, failed: setRefusal },
  )
  return (
    <Modal
      open
      title={`${row.name}：自主评审授权`}
      okText="保存"
      onOk={() => authorise.mutate(series)}
      onCancel={onClose}
      confirmLoading={authorise.isPending}
    >
      <p className="quiet">选中的系列，该单位人员可以选择“单位自主评审”；其他系列仍选“评审”。</p>
      {refusal && <Alert type="error" showIcon role="alert" title={refusalSentence(refusal)} />}
      <Select
        mode="multiple"
        aria-label="自主评审系列"
        style={{ width: '100%', marginTop: 12 }}
        optionFilterProp="label"
        value={series}
        onChange={setSeries}
        options={all.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Modal>
  )
}
