import { App, Button, Descriptions, Empty, Form, Input, InputNumber, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { schemeStates } from '../../../core/filing.ts'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { DayItem } from '../../form/DayItem.tsx'
import { useWho } from '../../session.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { Verdict } from './Verdict.tsx'

/** 评审方案, newest first: handed in by the convening unit, approved by the authorising office. */
export function Schemes({ committee }: { committee: number }) {
  const [entering, setEntering] = useState(false)
  const { capabilities } = useWho()
  const { data } = useAsk(['schemes', committee], (region) =>
    client.GET('/api/{region}/committees/{id}/schemes', { params: { path: { region, id: committee } } }),
  )
  const check = useChange((region, { id, ...body }: { id: number; passed: boolean; reason?: string }) =>
    client.PUT('/api/{region}/schemes/{id}/check', { params: { path: { region, id } }, body }),
  )
  if (!data) return <Skeleton active />
  return (
    <section className="panel">
      <header>
        <h2>评审方案（{data.length}）</h2>
        {capabilities.includes('convene') && (
          <Button type="primary" style={{ marginLeft: 'auto' }} onClick={() => setEntering(true)}>
            报送评审方案
          </Button>
        )}
      </header>
      {data.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有评审方案。方案经批准后，评委会才能接收申报。" />
      )}
      {data.map((one) => (
        <article key={one.id} className="objection">
          <h3>
            {one.year} 年度　
            <Tag color={one.state === 'approved' ? 'success' : one.state === 'refused' ? 'error' : 'default'}>
              {schemeStates[one.state]}
            </Tag>
            {one.reason && <span className="quiet">{one.reason}</span>}
          </h3>
          <Descriptions
            size="small"
            column={{ xs: 1, md: 2 }}
            items={[
              { key: 'meets', label: '评审时间', children: one.body.meets },
              { key: 'place', label: '评审地点', children: one.body.place },
              { key: 'method', label: '评审办法', children: one.body.method },
              { key: 'panels', label: '专业组', children: one.body.panels || '—' },
              { key: 'remarks', label: '备注', children: one.body.remarks || '—' },
            ]}
          />
          {one.mayPass && (
            <Verdict
              about={`${one.year} 年度评审方案`}
              pending={check.isPending}
              onVerdict={(verdict) => check.mutate({ id: one.id, ...verdict })}
            />
          )}
        </article>
      ))}
      {entering && <SchemeDialog committee={committee} onClose={() => setEntering(false)} />}
    </section>
  )
}

type Said = { year: number; meets: string; place: string; method: string; panels?: string; remarks?: string }

function SchemeDialog({ committee, onClose }: { committee: number; onClose: () => void }) {
  const [form] = Form.useForm<Said>()
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const enter = useChange(
    (region, { year, panels = '', remarks = '', ...said }: Said) =>
      client.POST('/api/{region}/committees/{id}/schemes', {
        params: { path: { region, id: committee } },
        body: { year, body: { ...said, panels, remarks } },
      }),
    {
      done: () => {
        message.success('评审方案已报送')
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  const required = (what: string) => [{ required: true, message: `请填写${what}` }]
  return (
    <FormDialog title="报送评审方案" form={form} problem={problem} pending={enter.isPending} onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ year: new Date().getFullYear() }}
        onFinish={(said) => enter.mutate(said)}
      >
        <Form.Item name="year" label="年度" rules={required('年度')}>
          <InputNumber min={2000} max={2100} style={{ width: '100%' }} />
        </Form.Item>
        <DayItem name="meets" label="评审时间" required />
        <Form.Item name="place" label="评审地点" rules={required('评审地点')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="method" label="评审办法" rules={required('评审办法')}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="panels" label="专业组">
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item name="remarks" label="备注">
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </Form>
    </FormDialog>
  )
}
