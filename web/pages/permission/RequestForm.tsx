import { Alert, App, Button, Form, type FormInstance, Input, Modal, Select } from 'antd'
import { useRef, useState } from 'react'
import { type PermissionAsked, permissionSlips } from '../../../core/permission.ts'
import { useChange } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { refusalSentence } from '../../words/refusals.ts'
import type { Permission } from './Page.tsx'

type Given = { permission: Permission; divisions: readonly { code: string; name: string }[] }

/** 保存申请 keeps a draft as it is; 提交申请 asks that all is right, says it at the field, and locks it. */
export function RequestForm({ permission: { request, registered }, divisions }: Given) {
  const [form] = Form.useForm<PermissionAsked>()
  const { message } = App.useApp()
  const [refusal, setRefusal] = useState<string>()
  const [confirming, setConfirming] = useState<PermissionAsked>()
  // Handing in saves first: refused after that, the next try goes on from what was saved.
  const version = useRef(request?.version ?? 0)
  const failed = (error: Refusal) => {
    const where = fields.find((field) => field === error.detail.where)
    setConfirming(undefined)
    if (where) form.setFields([{ name: where, errors: [refusalSentence(error)] }])
    else setRefusal(refusalSentence(error))
  }
  const save = useChange(
    (region, asked: PermissionAsked) =>
      client.PUT('/api/{region}/my/permission', {
        params: { path: { region } },
        body: { ...asked, version: version.current },
      }),
    { done: () => message.success('申请已保存，可以继续修改；提交后开始审核'), failed },
  )
  const submit = useChange(
    async (region, asked: PermissionAsked) => {
      const path = { params: { path: { region } } }
      const saved = await client.PUT('/api/{region}/my/permission', {
        ...path,
        body: { ...asked, version: version.current },
      })
      if (!saved.data) throw new Refusal(saved.response.status, saved.error as { refusal: string })
      version.current = saved.data.version
      return client.PUT('/api/{region}/my/permission/submission', { ...path, body: { version: version.current } })
    },
    {
      done: ({ state }) => {
        setConfirming(undefined)
        message.success(state === 'granted' ? '自动校验通过，已取得权限' : '已提交，等待审核')
      },
      failed,
    },
  )
  const check = () => {
    setRefusal(undefined)
    const asked = typedIn(form)
    const slips = permissionSlips(asked, divisions)
    form.setFields(
      fields.map((name) => {
        const slip = slips.find(({ field }) => field === name)
        return { name, errors: slip ? [refusalSentence({ refusal: slip.refusal, detail: {} })] : [] }
      }),
    )
    const [first] = slips
    if (first) form.scrollToField(first.field, { block: 'center', focus: true })
    else setConfirming(asked)
  }
  const start = request ?? registered
  return (
    <section className="panel permission-form">
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={Object.fromEntries(fields.map((field) => [field, start[field] || undefined]))}
        onFinish={check}
      >
        <div className="two-columns">
          {fields.map((field) => (
            <Form.Item
              key={field}
              name={field}
              label={labels[field]}
              required={field !== 'creditCode'}
              {...(extras[field] && { extra: extras[field] })}
            >
              {field === 'division' ? (
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={divisions.map(({ code, name }) => ({ value: code, label: name }))}
                />
              ) : (
                <Input maxLength={120} />
              )}
            </Form.Item>
          ))}
        </div>
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title="单位名称与统一社会信用代码须准确无误，提交后自动校验；校验不通过的，由所属地区的人社部门审核。没有统一社会信用代码或组织机构代码的单位，请联系所属地职称评审机构进行人工审核。"
        />
        <div className="permission-acts">
          <Button loading={save.isPending} disabled={submit.isPending} onClick={() => save.mutate(typedIn(form))}>
            保存申请
          </Button>
          <Button type="primary" htmlType="submit" loading={submit.isPending} disabled={save.isPending}>
            提交申请
          </Button>
        </div>
      </Form>
      <Modal
        open={confirming !== undefined}
        title="提交申请"
        okText="提交申请"
        cancelText="返回修改"
        confirmLoading={submit.isPending}
        onCancel={() => setConfirming(undefined)}
        onOk={() => confirming && submit.mutate(confirming)}
      >
        <p>
          {confirming?.name}（{confirming?.creditCode || '没有统一社会信用代码'}），
          {divisions.find(({ code }) => code === confirming?.division)?.name}。提交后在审核结束前不能修改。
        </p>
      </Modal>
    </section>
  )
}

const fields = ['name', 'creditCode', 'division', 'address', 'contact', 'phone'] as const
const typedIn = (form: FormInstance<PermissionAsked>): PermissionAsked => {
  const {
    name = '',
    creditCode = '',
    division = '',
    contact = '',
    phone = '',
    address = '',
  } = form.getFieldsValue(true) as Partial<PermissionAsked>
  return { name, creditCode, division, contact, phone, address }
}
const labels: Record<keyof PermissionAsked, string> = {
  name: '单位名称',
  creditCode: '统一社会信用代码',
  division: '所属地区',
  address: '单位地址',
  contact: '联系人',
  phone: '联系电话',
}
const extras: Partial<Record<keyof PermissionAsked, string>> = {
  division: '根据单位实际情况选择，决定由哪个地区的人社部门审核',
  creditCode: '没有的可以不填，转人工审核',
}
