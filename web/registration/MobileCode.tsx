import { useQuery } from '@tanstack/react-query'
import { Button, Form, type FormInstance, type FormItemProps, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { answered, client, Refusal } from '../api/client.ts'
import type { Proving } from '../login/proof.ts'
import { useAddress, useRegion } from '../session.tsx'
import { usePortal } from '../shell/portal.ts'
import { refusalSentence } from '../words/refusals.ts'
import { sendingWords } from '../words/registration.ts'
import type { Asked, Typed } from './OpeningForm.tsx'

type Given = {
  form: FormInstance<Typed>
  proving: Proving
  again: () => void
  checked: (field: Asked) => NonNullable<FormItemProps['rules']>
}

/** 手机号 with 获取手机验证码 beside it, and the code that arrives. */
export function MobileCode({ form, proving, again, checked }: Given) {
  const region = useRegion()
  const address = useAddress()
  const demonstration = usePortal()?.demonstration
  const [ticket, setTicket] = useState<string>()
  const [wait, setWait] = useWait()
  const [busy, setBusy] = useState(false)
  const sending = useSending(ticket)
  const ask = async () => {
    const mobile = form.getFieldValue('mobile') ?? ''
    const valid = await form.validateFields(['mobile']).then(
      () => true,
      () => false,
    )
    if (!valid || proving.is !== 'ready') return
    setBusy(true)
    try {
      const body = { mobile, captcha: proving.proof }
      const sent = await answered(client.POST('/api/{region}/mobile-codes', { params: { path: { region } }, body }))
      setTicket(sent.ticket)
      setWait(sent.seconds)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.refusal === 'asked-too-often') setWait(Number(error.detail.seconds))
      form.setFields([{ name: 'mobile', errors: [refusalSentence(error)] }])
    } finally {
      again()
      setBusy(false)
    }
  }
  return (
    <>
      <Form.Item label="手机号" htmlFor="mobile" required>
        <div className="mobile-code">
          <Form.Item name="mobile" noStyle rules={checked('mobile')}>
            <Input id="mobile" autoComplete="tel" inputMode="tel" maxLength={20} />
          </Form.Item>
          <Button onClick={ask} loading={busy} disabled={wait > 0 || proving.is !== 'ready'}>
            {wait > 0 ? `重新获取（${wait} 秒）` : '获取手机验证码'}
          </Button>
        </div>
      </Form.Item>
      <Form.Item
        name="code"
        label="手机验证码"
        rules={checked('code')}
        extra={
          <span aria-live="polite">
            {sending ? sendingWords[sending] : '点击“获取手机验证码”后填写短信中的 6 位数字，3 分钟内有效'}
            {sending && demonstration && (
              <Link to={address('outbox')} target="_blank">
                　查看演示短信
              </Link>
            )}
          </span>
        }
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={12} />
      </Form.Item>
    </>
  )
}

/** Counts down by the second, and to the right moment when the page slept meanwhile. */
function useWait() {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(Date.now())
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (left === 0) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [left])
  const start = (seconds: number) => {
    setNow(Date.now())
    setUntil(Date.now() + seconds * 1000)
  }
  return [left, start] as const
}

function useSending(ticket: string | undefined) {
  const region = useRegion()
  const { data } = useQuery({
    queryKey: [region, 'mobile-codes', ticket],
    queryFn: () =>
      answered(
        client.GET('/api/{region}/mobile-codes/{ticket}', { params: { path: { region, ticket: ticket ?? '' } } }),
      ),
    enabled: ticket !== undefined,
    refetchInterval: ({ state }) => (state.data && /^(sent|not-sent)$/.test(state.data.state) ? false : 1500),
  })
  return ticket === undefined ? undefined : (data?.state ?? 'on-its-way')
}
