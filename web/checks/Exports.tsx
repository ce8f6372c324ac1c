import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useChange } from '../api/ask.ts'
import { client, Refusal } from '../api/client.ts'
import { fetchFile, save } from '../paper/file.ts'
import { Tasks } from '../paper/Tasks.tsx'
import { useRegion, useWho } from '../session.tsx'
import { refusalSentence } from '../words/refusals.ts'
import type { Filters, Sort } from './filters.ts'

/** 资格审查名单导出 and 一览表: exactly those passed among what is filtered, for those who may have them. */
export function Exports({ filters }: { filters: Filters }) {
  const { kind, capabilities } = useWho()
  return (
    <>
      {kind === 'approver' && capabilities.includes('export-roster') && (
        <Export
          list="roster"
          label="资格审查名单导出"
          title="当前筛选条件下本辖区资格审查通过的人员"
          filters={filters}
        />
      )}
      <Export list="summary-sheet" label="一览表" title="当前筛选条件下在本单位办结资格审查的人员" filters={filters} />
    </>
  )
}

type Props = {
  list: 'roster' | 'summary-sheet' | 'to-forward' | 'forwarded'
  label: string
  title: string
  filters: Filters & { sort?: Sort }
}

/** At once where they are few, as a task with progress where they are many. */
export function Export({ list, label, title, filters: { state: _, ...filters } }: Props) {
  const region = useRegion()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [following, setFollowing] = useState(false)
  const begin = useChange(
    (here) => client.POST('/api/{region}/exports/{list}', { params: { path: { region: here, list } }, body: filters }),
    { done: () => setFollowing(true) },
  )
  const download = async () => {
    setBusy(true)
    const query = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)]))
    try {
      save(await fetchFile(`/api/${region}/exports/${list}/file?${query}`), `${label.replace(/导出$/, '')}.xlsx`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.refusal === 'export-in-background') begin.mutate(undefined)
      else message.warning(refusalSentence(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        loading={busy || begin.isPending}
        onClick={download}
        title={title}
      >
        {label}
      </Button>
      <Modal
        open={following}
        destroyOnHidden
        title={`${label}：人数较多，正在后台导出`}
        footer={null}
        width={900}
        onCancel={() => setFollowing(false)}
      >
        <Tasks kind="export" />
      </Modal>
    </>
  )
}
