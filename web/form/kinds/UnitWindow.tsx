import { Button, Input, Modal, Radio, Spin } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { FieldOf, OrganisationRef } from '../../../core/form.ts'
import { fewest, useFoundUnits } from './found-units.ts'
import './unit-window.css'

type Props = {
  field: FieldOf<'organisation'>
  unit: OrganisationRef | undefined
  required: boolean
  onChoose: (unit: OrganisationRef | '') => void
  onClose: () => void
}

/** 选择工作单位: by any part of the name, then 确定; only a unit of the list can be taken over. */
export function UnitWindow({ field, unit, required, onChoose, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<OrganisationRef>()
  const search = useDeferredValue(typed.trim())
  const { data, isFetching } = useFoundUnits(search, field.group)
  const enough = search.length >= fewest
  const found = enough ? (data?.units ?? []) : []
  const chosen = found.find(({ id }) => id === picked?.id)
  return (
    <Modal
      open
      title={`选择${field.label}`}
      onCancel={onClose}
      footer={
        <>
          {unit && !required && <Button onClick={() => onChoose('')}>清除</Button>}
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={!chosen} onClick={() => chosen && onChoose(chosen)}>
            确定
          </Button>
        </>
      }
    >
      <Input
        autoFocus
        allowClear
        aria-label="单位名称"
        placeholder="单位名称中的几个字，或全拼、首字母"
        maxLength={80}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status" className="unit-window-told">
        {!enough && '请输入单位名称中的两个字以上，支持模糊查询'}
        {enough && isFetching && !data && <Spin size="small" />}
        {enough && data?.more && '匹配的单位较多，请输入更多字'}
        {enough && data?.units.length === 0 && '没有找到这个单位。请联系工作单位，由单位注册并取得职称申报权限。'}
      </p>
      <Radio.Group
        className="unit-window-found"
        aria-label="查到的单位"
        value={chosen?.id}
        onChange={({ target }) => setPicked(found.find(({ id }) => id === target.value))}
      >
        {found.map(({ id, name, above }) => (
          <Radio key={id} value={id}>
            {name}
            {above && <span className="unit-above">{above}</span>}
          </Radio>
        ))}
      </Radio.Group>
    </Modal>
  )
}
