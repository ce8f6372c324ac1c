import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { OrganisationRef } from '../../core/form.ts'
import { UnitChooser } from './UnitChooser.tsx'

export type BindingTyped = { unit?: OrganisationRef; explanation?: string }

/** 选择单位 and 申请说明, both required. */
export const BindingFields = ({ arriving = false }: { arriving?: boolean }) => (
  <>
    <Form.Item name="unit" label="选择单位" rules={[{ required: true, message: '请选择单位' }]}>
      <UnitChoice arriving={arriving} />
    </Form.Item>
    <Form.Item
      name="explanation"
      label="申请说明"
      extra="单位审核时会看到，例如入职时间、部门和岗位；最多 300 字"
      rules={[{ required: true, whitespace: true, message: '请填写申请说明' }]}
    >
      <Input.TextArea rows={3} maxLength={300} />
    </Form.Item>
  </>
)

type Choice = {
  arriving: boolean
  id?: string
  value?: OrganisationRef
  onChange?: (unit: OrganisationRef) => void
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

function UnitChoice({ arriving, value, onChange, ...item }: Choice) {
  const [open, setOpen] = useState(false)
  return (
    <span className="unit-choice">
      {value && <b>{value.name}</b>}
      <Button
        id={item.id}
        aria-describedby={item['aria-describedby']}
        aria-label={value ? '重新选择单位' : '选择单位'}
        danger={item['aria-invalid'] === true}
        onClick={() => setOpen(true)}
      >
        {value ? '重新选择' : '选择单位'}
      </Button>
      {open && <UnitChooser arriving={arriving} onChoose={(unit) => onChange?.(unit)} onClose={() => setOpen(false)} />}
    </span>
  )
}
