import { Alert, App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FileRef } from '../../../../core/form.ts'
import { useChange } from '../../../api/ask.ts'
import { client } from '../../../api/client.ts'
import type { FileRule } from '../../../evidence/rule.ts'
import { ProofLine } from '../../../login/ProofLine.tsx'
import { type Proof, useProof } from '../../../login/proof.ts'
import { useRegion } from '../../../session.tsx'
import { refusalSentence } from '../../../words/refusals.ts'
import { ObjectionEvidence } from './ObjectionEvidence.tsx'

type Said = { text: string; name: string; contact: string }

/** 提出异议: in the objector's own name; only the office that publishes the notice reads it. */
export function ObjectionForm({
  notice,
  about,
  evidence,
  onClose,
}: {
  notice: number
  evidence: FileRule
  about: { entry: number; name: string; organisation: string }
  onClose: () => void
}) {
  const [form] = Form.useForm<Said>()
  const [problem, setProblem] = useState<string>()
  const [files, setFiles] = useState<readonly FileRef[]>([])
  const [uploading, setUploading] = useState(false)
  const { message } = App.useApp()
  const { proving, again } = useProof(useRegion())
  const send = useChange(
    (region, { captcha, ...said }: Said & { captcha: Proof }) =>
      client.POST('/api/{region}/notices/{id}/objections', {
        params: { path: { region, id: notice } },
        body: { ...said, entry: about.entry, files: files.map(({ file, sha256 }) => ({ file, sha256 })), captcha },
      }),
    {
      done: () => {
        message.success('异议已收到，公示单位将调查核实并处理')
        onClose()
      },
      failed: (refusal) => {
        setProblem(refusalSentence(refusal))
        again()
      },
    },
  )
  const submit = (said: Said) => {
    setProblem(undefined)
    if (proving.is === 'ready') send.mutate({ ...said, captcha: proving.proof })
  }
  return (
    <Modal
      open
      title={`对 ${about.name}（${about.organisation}）提出异议`}
      okText="提交异议"
      cancelText="取消"
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: uploading || proving.is !== 'ready' }}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon role="alert" title={problem} style={{ marginBottom: 16 }} />}
      <Form form={form} layout="vertical" onFinish={submit} requiredMark>
        <Form.Item
          name="text"
          label="异议内容"
          style={{ marginBottom: 36 }}
          rules={[{ required: true, whitespace: true, min: 10, max: 2000, message: '请写明具体情况，10 至 2000 字' }]}
        >
          <Input.TextArea rows={5} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item
          name="name"
          label="您的姓名"
          rules={[{ required: true, whitespace: true, min: 2, max: 30, message: '请填写真实姓名' }]}
        >
          <Input autoComplete="name" maxLength={30} />
        </Form.Item>
        <Form.Item
          name="contact"
          label="联系方式"
          rules={[{ required: true, whitespace: true, min: 5, max: 60, message: '请填写手机号码或电子邮箱' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item label="佐证材料（选填）" extra="只有发布公示的单位能看到；未随异议提交的文件一天后自动删除。">
          <ObjectionEvidence
            place={{ notice, entry: about.entry }}
            rule={evidence}
            files={files}
            onChange={setFiles}
            onBusy={setUploading}
          />
        </Form.Item>
        <ProofLine proving={proving} again={again} />
      </Form>
    </Modal>
  )
}
