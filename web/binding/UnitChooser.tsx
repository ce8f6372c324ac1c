import { Button, Input, Modal, Spin } from 'antd'
import { useState } from 'react'
import type { OrganisationRef } from '../../core/form.ts'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import './binding.css'

type Props = {
  /** The way of somebody who has no account yet. */
  arriving: boolean
  onChoose: (unit: OrganisationRef) => void
  onClose: () => void
}

/** 选择单位: search by a part of the name, its pinyin or initials; 选择 stands behind each match. */
export function UnitChooser({ arriving, onChoose, onClose }: Props) {
  const [search, setSearch] = useState('')
  const [typed, setTyped] = useState('')
  const short = typed.trim() !== '' && [...typed.trim()].length < 2
  const { data, isFetching } = useAsk(
    ['units', arriving, search],
    (region) =>
      arriving
        ? client.GET('/api/{region}/identity/arrival/units', { params: { path: { region }, query: { search } } })
        : client.GET('/api/{region}/units', { params: { path: { region }, query: { search } } }),
    search !== '',
  )
  const seek = (text: string) => setSearch([...text.trim()].length < 2 ? '' : text.trim())
  return (
    <Modal open title="选择单位" footer={null} onCancel={onClose} destroyOnHidden>
      <Input.Search
        autoFocus
        allowClear
        enterButton="查询"
        aria-label="单位名称"
        placeholder="单位名称中的字，或全拼、首字母"
        maxLength={80}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onSearch={seek}
      />
      <div role="status" className="unit-found-words">
        {short && '请至少输入两个字'}
        {!search && !short && '输入单位名称后点“查询”'}
        {data?.more && '匹配的单位较多，只列出前 20 个，请输入更多字'}
        {data?.units.length === 0 && <NotRegistered search={search} arriving={arriving} />}
      </div>
      {isFetching && !data && <Spin style={{ display: 'block', margin: 24 }} />}
      <ul className="unit-found">
        {data?.units.map(({ id, name, above }) => (
          <li key={id}>
            <span>
              <b>{name}</b>
              <span className="quiet">{above}</span>
            </span>
            <Button
              type="primary"
              ghost
              aria-label={`选择${name}`}
              onClick={() => {
                onChoose({ id, name })
                onClose()
              }}
            >
              选择
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

const NotRegistered = ({ search, arriving }: { search: string; arriving: boolean }) => (
  <div className="unit-not-registered">
    <p>没有查到“{search}”，说明该单位还没有在本系统注册（也可换用全称中的其他字再查）。</p>
    <p>
      {arriving ? '请关闭本窗口，将“是否同步注册单位”选为“否”后提交；' : '请'}
      联系单位负责人用法人账号登录本系统完成单位注册。注册成功后，
      {arriving ? '您在“个人中心”点击“变更单位”' : '您再来这里'}选择单位，待单位审核通过即可绑定。
    </p>
  </div>
)
