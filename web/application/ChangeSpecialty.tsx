import { EditOutlined } from '@ant-design/icons'
import { Alert, App, Button, Form, Modal, Select } from 'antd'
import { useCallback, useState } from 'react'
import type { Field } from '../../core/form.ts'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import type { Opened } from '../form/context.ts'
import { refusalSentence } from '../words/refusals.ts'
import type { Own } from './own.ts'

type Props = {
  own: Pick<Own, 'id' | 'version' | 'specialty' | 'specialties'>
  /** Everything typed has been kept. */
  before: () => Promise<boolean>
}

/** 修改专业 stands behind 申报职称, where a designed plan was chosen and can still be changed. */
export function useChangeSpecialty(own: Own, before: () => Promise<boolean>): NonNullable<Opened['behind']> {
  return useCallback(
    ({ prefill }: Field) =>
      (prefill === '$title' || prefill === '$titleName') && own.editable && own.specialties.length > 1 ? (
        <ChangeSpecialty own={own} before={before} />
      ) : null,
    [own, before],
  )
}

function ChangeSpecialty({ own, before }: Props) {
  const [open, setOpen] = useState(false)
  const show = async () => {
    if (await before()) setOpen(true)
  }
  return (
    <>
      <Button size="small" icon={<EditOutlined aria-hidden />} className="field-behind" onClick={() => void show()}>
        修改专业
      </Button>
      {open && <Dialog own={own} onClose={() => setOpen(false)} />}
    </>
  )
}

function Dialog({
  own: { id, version, specialty, specialties },
  onClose,
}: Pick<Props, 'own'> & { onClose: () => void }) {
  const [chosen, setChosen] = useState(specialty)
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const change = useChange(
    (region, to: string) =>
      client.PUT('/api/{region}/applications/{id}/specialty', {
        params: { path: { region, id } },
        body: { version, specialty: to },
      }),
    {
      done: (_, to) => {
        message.success(`申报专业已改为“${to}”`)
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <Modal
      open
      title="修改专业"
      okText="提交"
      cancelText="取消"
      okButtonProps={{ disabled: chosen === specialty }}
      confirmLoading={change.isPending}
      onOk={() => change.mutate(chosen)}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 12 }} />}
      <Form layout="vertical">
        <Form.Item label="申报专业" htmlFor="changed-specialty" extra="只能改为本评审计划内的专业">
          <Select
            id="changed-specialty"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen}
            options={specialties.map((name) => ({ value: name, label: name }))}
            onChange={setChosen}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
