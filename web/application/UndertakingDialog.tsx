import { App, Checkbox, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useChange } from '../api/ask.ts'
import { client, type Refusal } from '../api/client.ts'
import { usePortal } from '../shell/portal.ts'
import { refusalSentence } from '../words/refusals.ts'
import './undertaking.css'
import type { Own } from './own.ts'

/** 承诺书, or the province's own question: agreed to before the application goes to the unit. Pressed twice it is sent once. */
export function UndertakingDialog({
  own,
  onClose,
  onDone,
  onRefused,
}: {
  own: Own
  onClose: () => void
  onDone: () => void
  onRefused: (refusal: Refusal) => void
}) {
  const [agreed, setAgreed] = useState(false)
  const sent = useRef(false)
  const { ask } = own.undertaking
  const { message } = App.useApp()
  const portal = usePortal()
  const { mutate, isPending, isSuccess } = useChange(
    (region: string, undertaking: string) =>
      client.PUT('/api/{region}/applications/{id}/submission', {
        params: { path: { region, id: own.id } },
        body: { version: own.version, undertaking },
      }),
    {
      done: onDone,
      failed: (refusal) => {
        sent.current = false
        message.error(refusalSentence(refusal))
        onRefused(refusal)
      },
    },
  )
  const submit = () => {
    if (sent.current) return
    sent.current = true
    mutate(own.undertaking.version)
  }
  return (
    <Modal
      open
      width={680}
      title={ask ? (own.form.manner?.following?.submit ?? '提交') : '承诺书'}
      okText={ask?.yes ?? '同意并提交'}
      cancelText={ask?.no ?? '返回修改'}
      okButtonProps={{ disabled: !(ask || agreed) || isSuccess, loading: isPending }}
      cancelButtonProps={{ disabled: isPending }}
      onOk={submit}
      onCancel={() => !isPending && onClose()}
    >
      {ask && <p className="undertaking-question">{ask.question}</p>}
      <p className="undertaking">{own.undertaking.text}</p>
      {ask && <p className="quiet">选择“{ask.yes}”，即表示本人已阅读并同意以上承诺。</p>}
      <p className="quiet">提交后由所在单位审核。{portal?.withdraws && '单位开始审核前可以撤回；'}审核期间不能修改。</p>
      {!ask && (
        <Checkbox checked={agreed} onChange={({ target }) => setAgreed(target.checked)}>
          本人已阅读并同意以上承诺
        </Checkbox>
      )}
    </Modal>
  )
}
