import { Alert, Button, Descriptions, Form, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { refusalSentence } from '../../words/refusals.ts'

/** 证书查验: by the QR code on the paper, or by number and name. The question stands in the address. */
export function Page() {
  const [asked, setAsked] = useSearchParams()
  const [attempt, setAttempt] = useState(0)
  const code = asked.get('code') ?? undefined
  const number = asked.get('number') ?? undefined
  const name = asked.get('name') ?? undefined
  const isAsked = Boolean(code || (number && name))
  const query = { ...(code && { code }), ...(number && { number }), ...(name && { name }) }
  const { data, error, isFetching } = useAsk(
    ['verification', query, attempt],
    (region) => client.GET('/api/{region}/verification', { params: { path: { region }, query } }),
    isAsked,
  )
  return (
    <SiteShell>
      <h1 className="page-title">证书查验</h1>
      <div className="panel verification">
        <p>扫描证书上的二维码，或填写证书编号和持证人姓名查验。</p>
        <Form
          layout="vertical"
          initialValues={{ number, name }}
          onFinish={(said: { number: string; name: string }) => {
            setAsked({ number: said.number.trim(), name: said.name.trim() })
            setAttempt(attempt + 1)
          }}
        >
          <Form.Item
            name="number"
            label="证书编号"
            rules={[{ required: true, whitespace: true, message: '请填写证书编号' }]}
          >
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item
            name="name"
            label="持证人姓名"
            rules={[{ required: true, whitespace: true, message: '请填写持证人姓名' }]}
          >
            <Input maxLength={40} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isFetching}>
            查验
          </Button>
        </Form>
        <div aria-live="polite" style={{ marginTop: 20 }}>
          {isAsked && error instanceof Refusal && <Alert type="error" showIcon title={refusalSentence(error)} />}
          {isAsked && data && (
            <>
              {data.valid ? (
                <Alert type="success" showIcon title="证书真实有效" />
              ) : (
                <Alert type="error" showIcon title={`证书已于 ${data.revokedAt?.slice(0, 10)} 撤销，不再有效`} />
              )}
              <Descriptions
                style={{ marginTop: 16 }}
                bordered
                size="small"
                styles={{ label: { whiteSpace: 'nowrap' } }}
                column={{ xs: 1, sm: 1, md: 2 }}
                items={[
                  ['证书编号', data.number],
                  ['姓名', data.name],
                  ['性别', data.gender],
                  ['身份证号', data.idNumber],
                  ['资格名称', `${data.title}（${data.level}）`],
                  ['系列', data.series],
                  ['专业', data.specialty || '—'],
                  ['工作单位', data.unit],
                  ['评审组织', data.committee],
                  ['发证单位', data.office],
                  ['发证日期', data.issuedOn],
                ].map(([label, children]) => ({ key: String(label), label, children }))}
              />
            </>
          )}
        </div>
      </div>
    </SiteShell>
  )
}
