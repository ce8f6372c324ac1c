import { Button, Form, Input } from 'antd'
import { useNavigate } from 'react-router'
import { useAddress } from '../../session.tsx'

/** Leads to the page that answers; here are only the two boxes. */
export function Certificate() {
  const go = useNavigate()
  const address = useAddress()
  const look = (typed: { number: string; name: string }) =>
    go(`${address('verification')}?${new URLSearchParams({ number: typed.number.trim(), name: typed.name.trim() })}`)
  return (
    <section className="panel door-form">
      <h2>证书查验</h2>
      <Form layout="vertical" requiredMark={false} onFinish={look}>
        <Form.Item name="number" label="证书编号" rules={[{ required: true, message: '请输入证书编号' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请输入持证人姓名' }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Button htmlType="submit" block>
          查验
        </Button>
      </Form>
    </section>
  )
}
