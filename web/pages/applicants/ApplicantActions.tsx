import { App, Button, Dropdown, Space } from 'antd'
import { useState } from 'react'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { EditPerson, type PersonTyped } from '../../shell/EditPerson.tsx'
import { useReset } from '../../shell/useReset.tsx'
import type { ApplicantRow } from './Page.tsx'

export function ApplicantActions({ one }: { one: ApplicantRow }) {
  const { modal } = App.useApp()
  const [editing, setEditing] = useState(false)
  const reset = useReset()
  const params = (region: string) => ({ params: { path: { region, id: one.id } } })
  const save = useChange(
    (region, body: PersonTyped & { version: number }) =>
      client.PUT('/api/{region}/applicants/{id}', { ...params(region), body }),
    { done: () => setEditing(false) },
  )
  const read = useChange((region, _: null) => client.GET('/api/{region}/applicants/{id}/id-number', params(region)), {
    done: ({ idNumber, mobile }) =>
      modal.info({ title: one.name, content: `身份证号 ${idNumber}　手机号 ${mobile}`, okText: '关闭' }),
  })
  const release = useChange((region, on: boolean) =>
    on
      ? client.PUT('/api/{region}/applicants/{id}/release', params(region))
      : client.DELETE('/api/{region}/applicants/{id}/release', params(region)),
  )
  const disable = useChange((region, on: boolean) =>
    on
      ? client.PUT('/api/{region}/applicants/{id}/disabling', params(region))
      : client.DELETE('/api/{region}/applicants/{id}/disabling', params(region)),
  )
  const ask = (title: string, content: string, okText: string, go: () => Promise<unknown>) =>
    modal.confirm({ title, content, okText, onOk: () => go().catch(() => undefined) })
  const askRelease = () =>
    ask(
      `将${one.name}调出本单位？`,
      '调出后，新单位添加同一身份证号即可接收账号和全部申报记录；接收前仍由本单位管理，可以取消。',
      '调出',
      () => release.mutateAsync(true),
    )
  const askDisable = () =>
    ask(`停用${one.name}的账号？`, '停用后不能登录，申报记录保留，可以随时重新启用。', '停用', () =>
      disable.mutateAsync(true),
    )
  return (
    <Space size={0}>
      <Button type="link" size="small" onClick={() => reset.ask(one.id, one.name)}>
        重置密码
      </Button>
      <Button type="link" size="small" onClick={() => setEditing(true)}>
        修改
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'read', label: '查看完整号码（记入日志）', onClick: () => read.mutate(null) },
            one.released
              ? { key: 'keep', label: '取消调出', onClick: () => release.mutate(false) }
              : { key: 'release', label: '调出', onClick: askRelease },
            one.disabled
              ? { key: 'enable', label: '启用', onClick: () => disable.mutate(false) }
              : { key: 'disable', label: '停用', danger: true, onClick: askDisable },
          ],
        }}
      >
        <Button type="link" size="small">
          更多
        </Button>
      </Dropdown>
      {reset.shown}
      {editing && (
        <EditPerson
          one={one}
          busy={save.isPending}
          onSave={(typed) => save.mutate({ ...typed, version: one.version })}
          onClose={() => setEditing(false)}
        />
      )}
    </Space>
  )
}
