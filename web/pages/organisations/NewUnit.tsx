import { Alert, Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../api/ask.ts'
import { client, type Refusal } from '../../api/client.ts'
import { type Given, GivenAccount } from '../../shell/GivenAccount.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { CodeBar } from './CodeBar.tsx'
import type { Asked } from './Requests.tsx'
import type { Kind, Unit } from './unit.ts'

type Typed = {
  serial: string
  name: string
  category?: string
  nature?: string
  creditCode?: string
  administrator: { name: string; mobile: string }
}
type Made = Parameters<Parameters<typeof useMake>[0]>[0]

const useMake = (
  done: (made: { code: string; administrator: { login: string; initialPassword: string } }, name: string) => void,
  failed: (refusal: Refusal) => void,
) =>
  useChange(
    (region, body: Typed & { kind: string; request?: number }) =>
      client.POST('/api/{region}/organisations', { params: { path: { region } }, body }),
    { done: (made, { administrator }) => done(made, administrator.name), failed },
  )

/** 创建次级机构（单位）: the kind gives the range, the superior's code stands before the serial. */
export function NewUnit({ own, asked, onClose }: { own: Unit; asked: Asked | undefined; onClose: () => void }) {
  const [form] = Form.useForm<Typed>()
  const [kind, setKind] = useState(asked && usual(own))
  const [refusal, setRefusal] = useState<Refusal>()
  const [given, setGiven] = useState<Given>()
  const { data: record } = useAsk(['organisation'], (region) =>
    client.GET('/api/{region}/organisation', { params: { path: { region } } }),
  )
  const made = ({ code, administrator }: Made, name: string) => {
    setRefusal(undefined)
    setGiven({
      heading: `已建立，编码 ${code}`,
      name,
      login: administrator.login,
      password: administrator.initialPassword,
    })
    setKind(undefined)
    form.resetFields()
  }
  const make = useMake(made, setRefusal)
  const choose = (one: Kind) => {
    setKind(one)
    setRefusal(undefined)
    form.setFieldsValue(startOf(one))
  }
  const serial = Form.useWatch('serial', form) ?? ''
  const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }]
  const options = (all: readonly string[] = []) => all.map((value) => ({ value, label: value }))
  return (
    <section className="panel new-unit" aria-labelledby="new-unit">
      <header>
        <h2 id="new-unit">创建次级机构（单位）</h2>
        <span className="quiet">上级：{own.name}</span>
      </header>
      <Form
        form={form}
        layout="vertical"
        className="new-unit-form"
        initialValues={asked ? { ...startOf(kind), ...wanted(asked) } : {}}
        onFinish={(typed) =>
          kind &&
          make.mutate({ ...(withoutBlanks(typed) as Typed), kind: kind.kind, ...(asked && { request: asked.id }) })
        }
      >
        <fieldset className="kinds">
          <legend>
            <span className="star">*</span> 类型
          </legend>
          {own.kinds.map((one) => (
            <div key={one.kind} className={one.kind === kind?.kind ? 'kind-line chosen' : 'kind-line'}>
              <Radio
                name="kind"
                aria-label={one.name}
                checked={one.kind === kind?.kind}
                disabled={!one.next}
                onChange={() => choose(one)}
              />
              <span>{one.name}</span>
              <span className="quiet">{one.from === one.to ? one.from : `${one.from}–${one.to}`}</span>
              <span className="quiet number">{one.used > 0 ? `已建 ${one.used}` : ''}</span>
              <span className="number">{one.next ? `下一号 ${one.next}` : '已用完'}</span>
            </div>
          ))}
          {own.kinds.length === 0 && <p className="quiet">本单位下面不能再建机构（单位）。</p>}
        </fieldset>
        {kind && (
          <>
            <Form.Item
              name="serial"
              label="编码"
              extra={<CodeBar kind={kind} serial={serial} prefix={own.code} />}
              rules={[
                ...required('编码'),
                { pattern: new RegExp(`^[0-9]{${kind.digits}}$`), message: `编码须为 ${kind.digits} 位数字` },
                {
                  validator: async (_, typed: string) => {
                    if (/^[0-9]+$/.test(typed) && (typed < kind.from || typed > kind.to))
                      throw new Error(`${kind.name}的编码须在 ${kind.from} 至 ${kind.to} 之间`)
                  },
                },
              ]}
            >
              <Input
                prefix={<span className="quiet">{own.code}</span>}
                maxLength={kind.digits}
                inputMode="numeric"
                className="code-input"
              />
            </Form.Item>
            <Form.Item name="name" label="机构（单位）名称" rules={required('机构（单位）名称')}>
              <Input maxLength={80} />
            </Form.Item>
            <div className="pair">
              <Form.Item name="category" label="机构（单位）类别">
                <Select allowClear options={options(record?.categories)} />
              </Form.Item>
              <Form.Item name="nature" label="机构（单位）性质">
                <Select allowClear options={options(record?.natures)} />
              </Form.Item>
            </div>
            <Form.Item name="creditCode" label="统一社会信用代码">
              <Input maxLength={18} />
            </Form.Item>
            <h3>
              管理员账号<span className="quiet">　与机构同时建立，任一失败则都不保存</span>
            </h3>
            <div className="pair">
              <Form.Item name={['administrator', 'name']} label="管理员姓名" rules={required('管理员姓名')}>
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name={['administrator', 'mobile']} label="管理员手机号" rules={required('管理员手机号')}>
                <Input maxLength={20} inputMode="tel" />
              </Form.Item>
            </div>
            <p className="quiet">建立后显示管理员的账号和初始密码，首次登录须修改。带 * 的必填，其余可由下级补充。</p>
          </>
        )}
        {refusal && <Alert type="error" showIcon role="alert" title={refusalSentence(refusal)} />}
        <footer>
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" htmlType="submit" disabled={!kind} loading={make.isPending}>
            建立机构和账号
          </Button>
        </footer>
      </Form>
      {given && <GivenAccount given={given} onClose={() => (asked ? onClose() : setGiven(undefined))} />}
    </section>
  )
}

/** What a kind proposes. */
const startOf = (kind: Kind | undefined) =>
  ({ serial: kind?.next ?? '', category: kind?.category, nature: kind?.nature }) as Partial<Typed>

/** What was asked for; whom to call there becomes its administrator. */
const wanted = ({ name, creditCode, contact }: Asked): Partial<Typed> => ({
  name,
  ...(creditCode && { creditCode }),
  administrator: contact,
})

/** Who asks for a unit works there. */
const usual = ({ kinds }: Unit) => kinds.find(({ group, next }) => group === 'employer' && next)

const withoutBlanks = (typed: object) => Object.fromEntries(Object.entries(typed).filter(([, value]) => value))
