import { Alert, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useBatchOutcome } from '../../batch/outcome.tsx'
import type { Person } from '../../batch/PeopleTable.tsx'
import { DayItem } from '../../form/DayItem.tsx'
import { refusalSentence } from '../../words/refusals.ts'

type Props = {
  kind: 'eligibility' | 'outcome'
  earliestClose: string
  noticeDays: number
  people: readonly Person[]
  onClose: () => void
}
type Said = { heading: string; body: string; contact: string; closes: string }

/** 发布公示: heading, contact and the last day, which may be later than the law's but never earlier. */
export function OpenNotice({ kind, earliestClose, noticeDays, people, onClose }: Props) {
  const [form] = Form.useForm<Said>()
  const [problem, setProblem] = useState<string>()
  const tell = useBatchOutcome()
  const open = useChange(
    (region, said: Said) =>
      client.POST('/api/{region}/notices', {
        params: { path: { region } },
        body: { ...said, kind, applications: people.map(({ application }) => application) },
      }),
    {
      done: ({ results }) => {
        tell('公示', results, (id) => people.find(({ application }) => application === id)?.name ?? '')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  return (
    <Modal
      open
      title={`公示 ${people.length} 人`}
      okText="发布公示"
      cancelText="取消"
      confirmLoading={open.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} />}
      <p className="quiet" style={{ marginBottom: 16 }}>
        今日发布，公示不少于 {noticeDays} 个工作日，最早至 {earliestClose}{' '}
        结束（已扣除节假日，调休上班日计入）。名单对外隐去部分姓名，不含证件号码。
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          heading: kind === 'eligibility' ? '职称申报资格审查结果公示' : '职称评审结果公示',
          body: '',
          contact: '',
          closes: earliestClose,
        }}
        onFinish={(said) => open.mutate(said)}
      >
        <Form.Item
          name="heading"
          label="公示标题"
          rules={[{ required: true, whitespace: true, message: '请填写公示标题' }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="body" label="公示说明">
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item
          name="contact"
          label="联系电话和地址"
          rules={[{ required: true, whitespace: true, message: '请填写群众反映问题的联系方式' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <DayItem name="closes" label="公示截止日期" min={earliestClose} required />
      </Form>
    </Modal>
  )
}
