import { Button, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useChange } from '../../../api/ask.ts'
import { client } from '../../../api/client.ts'
import { useAddress } from '../../../session.tsx'
import type { Plan } from '../../home/Begin.tsx'

type Choice = { mode: 'open' | 'autonomous'; way: string; series: string; title: string; specialty?: string }

/** What is declared for in the year's plan: series, title, specialty and way. */
export function Choose({ plan }: { plan: Plan }) {
  const address = useAddress()
  const go = useNavigate()
  const [form] = Form.useForm<Choice>()
  const [seriesId, setSeriesId] = useState<string>()
  const mode = Form.useWatch('mode', form)
  const series = plan.series.find(({ id }) => id === seriesId)
  const offered = plan.modes.find((one) => one.mode === mode)?.series
  const begin = useChange(
    (region: string, { specialty = '', ...choice }: Choice) =>
      client.POST('/api/{region}/applications', { params: { path: { region } }, body: { ...choice, specialty } }),
    { done: ({ id }) => void go(address(`application/${id}`), { replace: true }) },
  )
  const select = (options: readonly { value: string; label: string }[], placeholder: string) => (
    <Select
      options={[...options]}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: 'label' }}
      disabled={options.length === 0}
    />
  )
  return (
    <div className="page-narrow new-application">
      <p className="back-link">
        <Link to={address('home')}>返回首页</Link>
      </p>
      <section className="card">
        <h1>新建申报</h1>
        <p className="quiet">
          {plan.plan?.name}，{plan.plan?.opens} 至 {plan.plan?.closes}，还有 {plan.plan?.daysLeft}{' '}
          天。以下内容以后可在“申报信息”中修改。
        </p>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ mode: 'open', way: 'regular' }}
          onFinish={(choice: Choice) => begin.mutate(choice)}
          onValuesChange={({ series: chosen, mode: changed }: Partial<Choice>) => {
            if (chosen !== undefined || changed !== undefined)
              form.setFieldsValue({ title: undefined as never, specialty: undefined as never })
            if (changed !== undefined) form.setFieldsValue({ series: undefined as never })
            setSeriesId(changed === undefined ? (chosen ?? seriesId) : undefined)
          }}
        >
          <Form.Item
            name="mode"
            label="评审方式"
            extra={
              plan.modes.length > 1
                ? '参加省、市各单位评审委员会评审的选择“评审”；本单位经授权自主评审的系列，主系列申报人员选择“单位自主评审”。'
                : '参加省、市各单位评审委员会评审。本单位没有自主评审授权，不能选择单位自主评审。'
            }
          >
            <Radio.Group options={plan.modes.map((one) => ({ value: one.mode, label: one.name }))} />
          </Form.Item>
          <Form.Item name="way" label="申报方式" rules={[{ required: true, message: '请选择申报方式' }]}>
            {select(
              plan.ways.map((one) => ({ value: one.way, label: one.name })),
              '请选择',
            )}
          </Form.Item>
          <Form.Item
            name="series"
            label="申报系列"
            extra="申报人专业所在的系列"
            rules={[{ required: true, message: '请选择申报系列' }]}
          >
            {select(
              plan.series
                .filter(({ id }) => !offered || offered.includes(id))
                .map(({ id, name }) => ({ value: id, label: name })),
              '请选择，可输入名称查找',
            )}
          </Form.Item>
          <Form.Item name="title" label="申报资格" rules={[{ required: true, message: '请选择申报资格' }]}>
            {select(
              (series?.titles ?? []).map(({ id, name }) => ({ value: id, label: name })),
              series ? '请选择' : '请先选择申报系列',
            )}
          </Form.Item>
          {series?.specialties.length !== 0 && (
            <Form.Item name="specialty" label="申报专业" rules={[{ required: true, message: '请选择申报专业' }]}>
              {select(
                (series?.specialties ?? []).map((name) => ({ value: name, label: name })),
                series ? '请选择，可输入名称查找' : '请先选择申报系列',
              )}
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" size="large" loading={begin.isPending} disabled={begin.isSuccess}>
            开始填写
          </Button>
        </Form>
      </section>
    </div>
  )
}
