import { App, Button } from 'antd'
import { useNavigate } from 'react-router'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { PaperButtons } from '../paper/PaperButtons.tsx'
import { useAddress } from '../session.tsx'
import type { Own } from './own.ts'

/** What the applicant may do now, as the server allows it: go on, look, withdraw, discard. */
export function OwnActs({ own }: { own: Own }) {
  const address = useAddress()
  const go = useNavigate()
  const to = (page: string) => void go(address(`application/${own.id}${page}`))
  return (
    <div className="acts">
      {own.editable && (
        <Button type="primary" onClick={() => to('')}>
          {own.state === 'draft' ? '继续填写' : '修改申报'}
        </Button>
      )}
      <Button onClick={() => to('/whole')}>申报一览表</Button>
      <Button onClick={() => to('/evidence')}>附件一览表</Button>
      <Button onClick={() => to('/progress')}>{own.form.manner?.following?.flow ?? '审批流程'}</Button>
      <PaperButtons own={own} />
      <Undoing own={own} />
    </div>
  )
}

function Undoing({ own }: { own: Own }) {
  const { modal, message } = App.useApp()
  const address = useAddress()
  const go = useNavigate()
  const withdraw = useChange(
    (region: string, _: undefined) =>
      client.PUT('/api/{region}/applications/{id}/withdrawal', {
        params: { path: { region, id: own.id } },
        body: { version: own.version },
      }),
    { done: () => void message.success('已撤回，修改后可以重新提交') },
  )
  const discard = useChange(
    (region: string, _: undefined) =>
      client.DELETE('/api/{region}/applications/{id}', {
        params: { path: { region, id: own.id }, query: { version: own.version } },
      }),
    {
      done: () => {
        message.success('草稿已删除')
        void go(address('home'))
      },
    },
  )
  const ask = (title: string, content: string, okText: string, run: () => Promise<unknown>) =>
    modal.confirm({ title, content, okText, cancelText: '取消', onOk: () => run().catch(() => {}) })
  return (
    <span className="acts-end">
      {own.allowed.includes('withdraw') && (
        <Button
          type="text"
          onClick={() =>
            ask('撤回申报？', '撤回后可以修改，须在申报期内重新提交。', '撤回', () => withdraw.mutateAsync(undefined))
          }
        >
          撤回申报
        </Button>
      )}
      {own.allowed.includes('discard') && (
        <Button
          type="text"
          danger
          onClick={() =>
            ask('删除这份草稿？', '已填写的内容和附件都会删除，不能恢复。', '删除', () =>
              discard.mutateAsync(undefined),
            )
          }
        >
          删除草稿
        </Button>
      )}
    </span>
  )
}
