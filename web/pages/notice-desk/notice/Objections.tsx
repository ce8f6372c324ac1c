import { Button, Empty, Form, Input, Radio, Skeleton } from 'antd'
import { useAsk, useChange } from '../../../api/ask.ts'
import { client } from '../../../api/client.ts'
import { FileStrip } from '../../../application/FileStrip.tsx'
import { dayOf } from '../../../application/today.ts'

/** What upholding leads to where the unit's opinion climbs. */
export const upheldClimbs = '异议成立，作为本单位的有异议意见上报'

type Props = { notice: number; only?: number; upheld?: string }

/** 异议: what was said, by whom, and what this office found; to all on the notice, or to one. Reading it is on record. */
export function Objections({ notice, only, upheld = '异议成立，取消资格' }: Props) {
  const { data } = useAsk(['notice-desk', notice, 'objections'], (region) =>
    client.GET('/api/{region}/notice-desk/{id}/objections', { params: { path: { region, id: notice } } }),
  )
  const settle = useChange((region, { id, ...body }: { id: number; upheld: boolean; reason: string }) =>
    client.PUT('/api/{region}/objections/{id}/settlement', { params: { path: { region, id } }, body }),
  )
  if (!data) return <Skeleton active />
  const shown = data.filter(({ application }) => only === undefined || application === only)
  return (
    <section className="panel">
      <header>
        <h2>异议（{shown.filter(({ settledAt }) => !settledAt).length} 件未处理）</h2>
      </header>
      {shown.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有收到异议" />}
      {shown.map((one) => (
        <article key={one.id} className="objection">
          <h3>
            对 {one.name} 的异议　<span className="quiet">{dayOf(one.madeAt)}</span>
          </h3>
          <p>{one.text}</p>
          <p className="quiet">
            提出人 {one.objector}　联系方式 {one.contact}
          </p>
          {one.files.length > 0 && <FileStrip files={one.files} label="异议材料" group={`对 ${one.name} 的异议`} />}
          {one.settledAt ? (
            <p>
              处理结果：<b>{one.upheld ? upheld : '异议不成立'}</b>　{one.reason}
            </p>
          ) : (
            <Form
              layout="vertical"
              onFinish={(said: { upheld: boolean; reason: string }) => settle.mutate({ id: one.id, ...said })}
            >
              <Form.Item name="upheld" label="调查结论" rules={[{ required: true, message: '请选择调查结论' }]}>
                <Radio.Group
                  options={[
                    { value: false, label: '异议不成立，继续' },
                    { value: true, label: upheld },
                  ]}
                />
              </Form.Item>
              <Form.Item
                name="reason"
                label="依据"
                rules={[{ required: true, whitespace: true, message: '请写明调查情况和依据' }]}
              >
                <Input.TextArea rows={3} maxLength={1000} showCount />
              </Form.Item>
              <Button type="primary" htmlType="submit" loading={settle.isPending}>
                提交处理结果
              </Button>
            </Form>
          )}
        </article>
      ))}
    </section>
  )
}
