import { Alert, Button, Checkbox, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useChange } from '../../../../api/ask.ts'
import { client } from '../../../../api/client.ts'
import type { Plan } from '../../../../plan/OpenedPlan.tsx'
import { useAddress } from '../../../../session.tsx'
import { refusalSentence } from '../../../../words/refusals.ts'
import { PledgeDialog } from './PledgeDialog.tsx'
import '../../../../application/application.css'
import '../../plans.css'

type Said = { way: string; specialty?: string; title: string; confirmed: boolean }

export function Choice({ plan }: { plan: Plan }) {
  const address = useAddress()
  const go = useNavigate()
  const [form] = Form.useForm<Said>()
  const [chosen, setChosen] = useState<Said>()
  const [problem, setProblem] = useState<string>()
  const begin = useChange(
    (region, { way, title, specialty = '', confirmed }: Said) =>
      client.POST('/api/{region}/applications', {
        params: { path: { region } },
        body: { plan: plan.id, way, title, specialty, confirmed, pledge: plan.undertaking.version },
      }),
    {
      done: ({ id }) => void go(address(`application/${id}`), { replace: true }),
      failed: (refusal) => {
        setChosen(undefined)
        setProblem(refusalSentence(refusal))
      },
    },
  )
  const why = problem ?? (plan.refusal && !begin.isSuccess && refusalSentence({ detail: {}, ...plan.refusal }))
  const select = (options: { value: string; label: string }[]) => (
    <Select placeholder="请选择，可输入名称查找" showSearch={{ optionFilterProp: 'label' }} options={options} />
  )
  const titles = plan.titles.map(({ id, name, levelName }) => ({ value: id, label: `${name}（${levelName}）` }))
  return (
    <div className="page-narrow new-application">
      <p className="back-link">
        <Link to={address(`plans/${plan.id}`)}>返回评审计划</Link>
      </p>
      <section className="card">
        <h1>申报职称选择</h1>
        <p className="quiet">
          {plan.name}，申报时间 {plan.opens} 至 {plan.closes}
        </p>
        {why && <Alert type="error" showIcon title={why} style={{ margin: '12px 0' }} />}
        <Form
          form={form}
          layout="vertical"
          initialValues={{
            ...(plan.ways.length === 1 && { way: plan.ways[0]?.way }),
            ...(titles.length === 1 && { title: titles[0]?.value }),
            confirmed: false,
          }}
          onFinish={(said: Said) => {
            setProblem(undefined)
            setChosen(said)
          }}
        >
          <Form.Item name="way" label="申报形式" rules={[{ required: true, message: '请选择申报形式' }]}>
            <Radio.Group options={plan.ways.map(({ way, name }) => ({ value: way, label: name }))} />
          </Form.Item>
          {plan.specialties.length > 0 && (
            <Form.Item name="specialty" label="申报专业" rules={[{ required: true, message: '请选择申报专业' }]}>
              {select(plan.specialties.map((name) => ({ value: name, label: name })))}
            </Form.Item>
          )}
          <Form.Item name="title" label="申报职称" rules={[{ required: true, message: '请选择申报职称' }]}>
            {select(titles)}
          </Form.Item>
          <Form.Item
            name="confirmed"
            valuePropName="checked"
            rules={[
              {
                validator: async (_, confirmed?: boolean) => {
                  if (!confirmed) throw new Error('请核对以上内容，并勾选“确认无误”')
                },
              },
            ]}
          >
            <Checkbox>确认无误</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" disabled={plan.refusal !== null}>
            提交
          </Button>
        </Form>
      </section>
      {chosen && (
        <PledgeDialog
          text={plan.undertaking.text}
          pending={begin.isPending || begin.isSuccess}
          onClose={() => setChosen(undefined)}
          onAgree={() => begin.mutate(chosen)}
        />
      )}
    </div>
  )
}
