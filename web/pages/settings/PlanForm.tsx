import { App, Button, Form, Input, InputNumber, Segmented, Switch } from 'antd'
import { useState } from 'react'
import type { PlanSetting } from '../../../core/region.ts'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { DayItem } from '../../form/DayItem.tsx'

type Plan = {
  year: number
  name: string
  opens: string
  closes: string
  settings: Record<string, unknown>
  applications: boolean
}
type Value = boolean | number | string | null
type Said = { name: string; opens: string; closes: string; settings?: Record<string, Value | undefined> }

/** The plan of a year: when people may declare, and what the form asks of that year. */
export function PlanForm({
  plans,
  settings,
  years,
}: {
  plans: readonly Plan[]
  settings: readonly PlanSetting[]
  years: readonly number[]
}) {
  const all = [...new Set([...plans.map(({ year }) => year), ...years])].sort()
  const [year, setYear] = useState(plans[0]?.year ?? years[1] ?? 0)
  const plan = plans.find((one) => one.year === year)
  return (
    <section className="panel">
      <header>
        <h2>年度申报计划</h2>
        <Segmented
          style={{ marginLeft: 'auto' }}
          aria-label="年度"
          value={year}
          options={all.map((value) => ({ value, label: String(value) }))}
          onChange={setYear}
        />
      </header>
      <OnePlan key={year} year={year} plan={plan} settings={settings} />
    </section>
  )
}

function OnePlan({ year, plan, settings }: { year: number; plan: Plan | undefined; settings: readonly PlanSetting[] }) {
  const { message } = App.useApp()
  const save = useChange(
    (region, { settings: given = {}, ...said }: Said) =>
      client.PUT('/api/{region}/settings/plans/{year}', {
        params: { path: { region, year } },
        body: {
          ...said,
          settings: Object.fromEntries(Object.entries(given).map(([id, value]) => [id, value || null])),
        },
      }),
    { done: () => message.success(`${year} 年度计划已保存`) },
  )
  return (
    <Form
      layout="vertical"
      style={{ padding: 16, maxWidth: 640 }}
      initialValues={plan ?? { name: `${year}年度职称评审`, opens: `${year}-01-01`, closes: `${year}-12-31` }}
      onFinish={(said: Said) => save.mutate(said)}
    >
      {!plan && <p className="quiet">{year} 年度还没有计划，保存后建立。</p>}
      {plan?.applications && <p className="quiet">本年度已有人申报，修改立即生效。</p>}
      <Form.Item name="name" label="计划名称" rules={[{ required: true, whitespace: true, message: '请填写计划名称' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <div style={{ display: 'flex', gap: 16, flexWrap: 'wrap' }}>
        <DayItem name="opens" label="申报开始日期" required />
        <DayItem name="closes" label="申报截止日期（含当日）" required />
      </div>
      {settings.map(({ id, label, hint, is }) =>
        is === 'day' ? (
          <DayItem key={id} name={['settings', id]} label={label} extra={hint} />
        ) : (
          <Form.Item
            key={id}
            name={['settings', id]}
            label={label}
            extra={hint}
            {...(is === 'switch' && { valuePropName: 'checked' })}
          >
            {is === 'switch' ? (
              <Switch aria-label={label} />
            ) : (
              <InputNumber min={0} max={999} precision={0} style={{ width: 200 }} />
            )}
          </Form.Item>
        ),
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        保存
      </Button>
    </Form>
  )
}
