import { Button, Descriptions, Form, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { type Given, GivenAccount } from '../../shell/GivenAccount.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { useReset } from '../../shell/useReset.tsx'

/** The top of the tree, made once by the system manager. */
export function Page() {
  return (
    <StaffPage kinds={['system']} heading="省级主管机构">
      <RootOffice />
    </StaffPage>
  )
}

function RootOffice() {
  const [given, setGiven] = useState<Given>()
  const reset = useReset()
  const { data } = useAsk(['root-office'], (region) =>
    client.GET('/api/{region}/root-office', { params: { path: { region } } }),
  )
  const make = useChange(
    (region, administrator: { name: string; mobile: string }) =>
      client.PUT('/api/{region}/root-office', { params: { path: { region } }, body: { administrator } }),
    {
      done: ({ login, initialPassword }, { name }) =>
        setGiven({ heading: '省级主管机构已建立', name, login, password: initialPassword }),
    },
  )
  if (!data) return <Skeleton active />
  const { administrator } = data
  const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }]
  return (
    <section className="panel" style={{ padding: 16, maxWidth: 640 }}>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'name', label: '名称', children: data.name },
          { key: 'code', label: '编码', children: data.code },
          ...(administrator
            ? [{ key: 'administrator', label: '管理员', children: `${administrator.name}（${administrator.login}）` }]
            : []),
        ]}
      />
      {administrator && <Button onClick={() => reset.ask(administrator.id, administrator.name)}>重置管理员密码</Button>}
      {!data.exists && (
        <Form
          layout="vertical"
          style={{ marginTop: 12 }}
          onFinish={(typed: { name: string; mobile: string }) => make.mutate(typed)}
        >
          <p className="quiet">名称和编码由本省规定。建立后，由其管理员逐级创建次级机构（单位）。</p>
          <Form.Item name="name" label="管理员姓名" rules={required('管理员姓名')}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="mobile" label="管理员手机号" rules={required('管理员手机号')}>
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            建立省级主管机构和管理员账号
          </Button>
        </Form>
      )}
      {reset.shown}
      {given && <GivenAccount given={given} onClose={() => setGiven(undefined)} />}
    </section>
  )
}
