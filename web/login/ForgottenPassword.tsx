import { App, Button, Popconfirm } from 'antd'
import { answered, client, Refusal } from '../api/client.ts'
import { useRegion } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { temporaryPasswordAsked, temporaryPasswordWarning } from '../words/registration.ts'
import type { Proving } from './proof.ts'

type Asked = { proving: Proving; again: () => void; typed: string; onRefused: (sentence: string) => void }

/** 忘记密码？ The answer is the same whether there is such an account or not. */
export function ForgottenPassword({ proving, again, typed, onRefused }: Asked) {
  const region = useRegion()
  const { modal } = App.useApp()
  const ask = async () => {
    if (proving.is !== 'ready') return
    try {
      await answered(
        client.PUT('/api/{region}/temporary-password', {
          params: { path: { region } },
          body: { idNumber: typed, captcha: proving.proof },
        }),
      )
      modal.success({ title: '请查收短信', content: temporaryPasswordAsked, okText: '知道了' })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      onRefused(refusalSentence(error))
    } finally {
      again()
    }
  }
  const button = (press?: () => void) => (
    <Button type="link" size="small" disabled={proving.is !== 'ready'} {...(press && { onClick: press })}>
      忘记密码？
    </Button>
  )
  if (!typed) return button(() => onRefused('请先填写身份证号，再点击“忘记密码？”'))
  return (
    <Popconfirm title={temporaryPasswordWarning} okText="发送临时密码" cancelText="取消" onConfirm={ask}>
      {button()}
    </Popconfirm>
  )
}
