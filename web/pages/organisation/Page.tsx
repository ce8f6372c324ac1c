import { Alert, Button, Descriptions, Form, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, type Refusal } from '../../api/client.ts'
import { useGoOn } from '../../login/go-on.ts'
import { SignedIn, useWho } from '../../session.tsx'
import { StaffShell } from '../../shell/StaffShell.tsx'
import { refusalSentence } from '../../words/refusals.ts'

/** 编辑本级机构（单位）. */
export function Page() {
  return (
    <SignedIn kinds={['administrator']} stages={['complete-unit', 'ready']}>
      <StaffShell>
        <Own />
      </StaffShell>
    </SignedIn>
  )
}

type Fields = {
  category: string
  nature: string
  creditCode?: string
  contact: string
  phone: string
  address?: string
}

function Own() {
  const { stage } = useWho()
  const goOn = useGoOn()
  const [refusal, setRefusal] = useState<Refusal>()
  const [saved, setSaved] = useState(false)
  const { data } = useAsk(['organisation'], (region) =>
    client.GET('/api/{region}/organisation', { params: { path: { region } } }),
  )
  const save = useChange(
    (region, fields: Fields & { version: number }) =>
      client.PUT('/api/{region}/organisation', { params: { path: { region } }, body: fields }),
    {
      done: () => {
        setRefusal(undefined)
        setSaved(true)
        if (stage === 'complete-unit') void goOn()
      },
      failed: setRefusal,
    },
  )
  if (!data) return <Skeleton active />
  const { version, categories, natures } = data
  const send = (typed: Fields) =>
    save.mutate({
      ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value)),
      version,
    } as Fields & { version: number })
  const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }]
  return (
    <div style={{ maxWidth: 760 }}>
      <p className="quiet">机构（单位） / 机构（单位）管理</p>
      <h1 className="page-title">编辑本级机构（单位）</h1>
      {stage === 'complete-unit' && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title="请先完善本单位信息。保存后才能创建次级机构（单位）、工作人员和申报人员账号。"
        />
      )}
      <section className="panel" style={{ padding: 16 }}>
        <Descriptions
          size="small"
          column={{ xs: 1, sm: 2 }}
          style={{ marginBottom: 16 }}
          items={[
            { key: 'name', label: '机构（单位）名称', children: data.name },
            { key: 'code', label: '编码', children: data.code },
            { key: 'kind', label: '类型', children: data.kindName },
            { key: 'parent', label: '上级', children: data.parentName ?? '无' },
          ]}
        />
        <p className="quiet" style={{ marginBottom: 16 }}>
          名称、编码和类型由上级确定，需要更正请联系上级单位。带 <span style={{ color: 'var(--bad)' }}>*</span>{' '}
          的必须填写。
        </p>
        {refusal && (
          <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={refusalSentence(refusal)} />
        )}
        {saved && !save.isPending && !refusal && (
          <Alert type="success" showIcon role="status" style={{ marginBottom: 16 }} title="已保存" />
        )}
        <Form
          layout="vertical"
          className="two-columns"
          key={version}
          onFinish={send}
          onValuesChange={() => setSaved(false)}
          initialValues={withoutNulls(data)}
        >
          <Form.Item name="category" label="机构（单位）类别" rules={required('机构（单位）类别')}>
            <Select options={categories.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="nature" label="机构（单位）性质" rules={required('机构（单位）性质')}>
            <Select options={natures.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="contact" label="联系人" rules={required('联系人')}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item
            name="phone"
            label="联系电话"
            rules={[
              ...required('联系电话'),
              { pattern: /^[0-9+\-() ]{7,20}$/, message: '联系电话只用数字和 + - ( )，7 至 20 位' },
            ]}
          >
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item
            name="creditCode"
            label="统一社会信用代码"
            {...(data.creditCodeHeld && { extra: '由统一身份认证提供，不能在本系统修改' })}
          >
            <Input maxLength={18} readOnly={data.creditCodeHeld} />
          </Form.Item>
          <Form.Item name="address" label="单位地址">
            <Input maxLength={120} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={save.isPending} style={{ justifySelf: 'start' }}>
            保存
          </Button>
        </Form>
      </section>
    </div>
  )
}

const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))
