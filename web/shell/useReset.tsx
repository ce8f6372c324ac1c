import { App } from 'antd'
import { useState } from 'react'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { type Given, GivenAccount } from './GivenAccount.tsx'

/** 重置密码, asked first; afterwards the initial password is shown. */
export function useReset() {
  const { modal } = App.useApp()
  const [given, setGiven] = useState<Given>()
  const reset = useChange(
    (region, id: number) =>
      client.PUT('/api/{region}/accounts/{id}/password-reset', { params: { path: { region, id } } }),
    {
      done: ({ name, login, initialPassword }) =>
        setGiven({ heading: '密码已重置', name, login, password: initialPassword }),
    },
  )
  return {
    ask: (id: number, name: string) =>
      modal.confirm({
        title: `将${name}的密码重置为初始密码？`,
        content: '对方现有的登录随即失效，下次登录须修改密码。请重置后及时告知本人。',
        okText: '重置密码',
        onOk: () => reset.mutateAsync(id).catch(() => undefined),
      }),
    shown: given && <GivenAccount given={given} onClose={() => setGiven(undefined)} />,
  }
}
