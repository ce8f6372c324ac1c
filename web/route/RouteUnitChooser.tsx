import { Button, Input, Modal, Spin } from 'antd'
import { useState } from 'react'
import { levelNames } from '../../core/title.ts'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import '../binding/binding.css'
import type { Chosen } from './UnitField.tsx'

/** 选择单位: by a part of the name, its pinyin or initials; with the levels that each takes. */
export function RouteUnitChooser({ onChoose, onClose }: { onChoose: (unit: Chosen) => void; onClose: () => void }) {
  const [search, setSearch] = useState('')
  const [typed, setTyped] = useState('')
  const short = typed.trim() !== '' && [...typed.trim()].length < 2
  const { data, isFetching } = useAsk(
    ['route-units', search],
    (region) => client.GET('/api/{region}/route-units', { params: { path: { region }, query: { search } } }),
    search !== '',
  )
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
        onSearch={(text) => setSearch([...text.trim()].length < 2 ? '' : text.trim())}
      />
      <div role="status" className="unit-found-words">
        {short && '请至少输入两个字'}
        {!search && !short && '输入单位名称后点“查询”。只列出接收下级上报的单位，不含本单位。'}
        {data?.more && '匹配的单位较多，只列出前 20 个，请输入更多字'}
        {data?.units.length === 0 &&
          `没有查到名称含“${search}”、可以接收上报的单位；请换用全称中的其他字，或核对该单位是否已在本系统注册`}
      </div>
      {isFetching && !data && <Spin style={{ display: 'block', margin: 24 }} />}
      <ul className="unit-found">
        {data?.units.map(({ id, name, above, kindName, permitted, levels }) => (
          <li key={id}>
            <span>
              <b>{name}</b>
              <span className="quiet">
                {kindName}
                {above && `　${above}`}
              </span>
              <span className="quiet">
                {permitted ? `接收：${levels.map((level) => levelNames[level]).join('、')}` : '还没有开通职称申报权限'}
              </span>
            </span>
            <Button
              type="primary"
              ghost
              disabled={!permitted}
              aria-label={`选择${name}`}
              onClick={() => {
                onChoose({ id, name, decider: name, levels })
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
