import { SearchOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Empty, Input, Modal, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { Section } from '../../core/form.ts'
import { useOpened } from '../form/context.ts'
import { useAddress } from '../session.tsx'
import { OfferedLine } from './OfferedLine.tsx'
import { type OfferedRow, useOffered } from './offered.ts'
import { notDone } from './row-acts.tsx'

/** 导入工作经历; where achievements of any kind count for a condition, 导入业绩库. */
export const windowName = ({ list, heading }: Section) => (list?.noun === '业绩' ? '导入业绩库' : `导入${heading}`)

/** What the unit has approved, to be ticked and taken over with 保存. */
export function ImportWindow({ section, onClose }: { section: Section; onClose: () => void }) {
  const { storing } = useOpened()
  const { message } = App.useApp()
  const address = useAddress()
  const { entries, max, now, error, refetch } = useOffered(section)
  const [ticked, setTicked] = useState<readonly number[]>([])
  const [kind, setKind] = useState('')
  const [search, setSearch] = useState('')
  const [busy, setBusy] = useState(false)
  const kinds = [...new Map((entries ?? []).map((one) => [one.kind, one.kindName]))]
  const found = (entries ?? []).filter((one) => (kind === '' || one.kind === kind) && isFound(one, search))
  const open = found.filter(({ taken }) => !taken).map(({ id }) => id)
  const all = open.length > 0 && open.every((id) => ticked.includes(id))
  const room = max - now
  const tick = (ids: readonly number[], on: boolean) =>
    setTicked((before) => [...before.filter((id) => !ids.includes(id)), ...(on ? ids : [])])

  const save = async () => {
    if (ticked.length === 0) return message.warning('请先勾选要导入的业绩')
    setBusy(true)
    const outcome = await storing?.takeOver?.(section.id, ticked)
    setBusy(false)
    if (outcome?.is === 'saved') {
      message.success(`已导入 ${ticked.length} 条`)
      return onClose()
    }
    if (outcome) message.error(notDone(outcome))
    setTicked([])
    await refetch()
  }

  return (
    <Modal
      open
      width={820}
      title={windowName(section)}
      className="import-window"
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <span className="import-count" role="status">
            已选 {ticked.length} 条，本项还可导入 {Math.max(0, room - ticked.length)} 条
            {ticked.length > room && <b className="bad">　超出 {ticked.length - room} 条，请减少勾选</b>}
          </span>
          <Button disabled={busy} onClick={onClose}>
            取消
          </Button>
          <Button type="primary" loading={busy} disabled={ticked.length > room} onClick={() => void save()}>
            保存
          </Button>
        </>
      }
    >
      <p className="quiet import-told">
        只列出单位已审核通过的记录。没有要找的，请先到
        <a href={address('library')} target="_blank" rel="noreferrer">
          个人业绩库（新窗口）
        </a>
        录入并提交单位审核。
      </p>
      <div className="import-filters">
        <Input
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label="搜索业绩"
          placeholder="按名称、单位、编号等搜索"
          maxLength={60}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {kinds.length > 1 && (
          <Segmented
            aria-label="业绩类别"
            value={kind}
            onChange={setKind}
            options={[{ value: '', label: '全部' }, ...kinds.map(([value, label]) => ({ value, label }))]}
          />
        )}
      </div>
      {error ? (
        <Empty description="没有打开业绩库，可能网络不通">
          <Button onClick={() => void refetch()}>重试</Button>
        </Empty>
      ) : !entries ? (
        <Skeleton active />
      ) : found.length === 0 ? (
        <Empty description={entries.length === 0 ? '业绩库中还没有单位审核通过的同类记录' : '没有符合条件的记录'} />
      ) : (
        <>
          <Checkbox
            className="import-all"
            checked={all}
            indeterminate={!all && open.some((id) => ticked.includes(id))}
            disabled={open.length === 0}
            onChange={({ target }) => tick(open, target.checked)}
          >
            全选（{open.length} 条可导入）
          </Checkbox>
          <ul className="import-list" aria-label="可导入的业绩">
            {found.map((one) => (
              <OfferedLine
                key={one.id}
                offered={one}
                named={kinds.length > 1}
                ticked={ticked.includes(one.id)}
                onTick={(on) => tick([one.id], on)}
              />
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}

const isFound = ({ words }: OfferedRow, search: string) =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.includes(part))
