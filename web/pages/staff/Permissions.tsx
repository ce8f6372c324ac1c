import { Alert, Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client, type Refusal } from '../../api/client.ts'
import { refusalSentence } from '../../words/refusals.ts'
import { kindNames, type StaffRow, usePermissions } from './Page.tsx'

type One = Pick<StaffRow, 'id' | 'name' | 'kind' | 'capabilities'>

export function Permissions({ one, onClose }: { one: StaffRow; onClose: () => void }) {
  return (
    <Modal open title={`设置账号权限：${one.name}`} footer={null} onCancel={onClose}>
      <PermissionChoice one={one} onDone={onClose} label="保存" />
    </Modal>
  )
}

/** Only what the table gives to this type of account at this level can be ticked. */
export function PermissionChoice({ one, onDone, label }: { one: One; onDone: () => void; label: string }) {
  const lines = (usePermissions().data ?? []).filter(({ role }) => role === one.kind)
  const [ticked, setTicked] = useState<string[]>([...one.capabilities])
  const [refusal, setRefusal] = useState<Refusal>()
  const save = useChange(
    (region, capabilities: string[]) =>
      client.PUT('/api/{region}/staff/{id}/permissions', {
        params: { path: { region, id: one.id } },
        body: { capabilities },
      }),
    { done: onDone, failed: setRefusal },
  )
  return (
    <>
      <p className="quiet">
        {one.name}　{kindNames[one.kind]}。列出的是本单位该类账号可以有的权限，没有勾选的不能办理。
      </p>
      {refusal && <Alert type="error" showIcon role="alert" title={refusalSentence(refusal)} />}
      <Checkbox.Group
        style={{ display: 'grid', gap: 8, margin: '12px 0 20px' }}
        value={ticked}
        onChange={setTicked}
        options={lines.map(({ capability, label: name }) => ({ value: capability, label: name }))}
      />
      <Button type="primary" loading={save.isPending} onClick={() => save.mutate(ticked)}>
        {label}
      </Button>
    </>
  )
}
