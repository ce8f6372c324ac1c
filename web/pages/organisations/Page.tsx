import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Input, Skeleton, Space } from 'antd'
import { useState } from 'react'
import { ImportDialog } from '../../import/ImportDialog.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { Found } from './Found.tsx'
import { NewUnit } from './NewUnit.tsx'
import { type Asked, Requests } from './Requests.tsx'
import { Tree } from './Tree.tsx'
import { useUnit } from './unit.ts'
import './organisations.css'

/** 机构（单位）管理: the tree below one's own unit, and beside it the form that makes the next unit. */
export function Page() {
  const [creating, setCreating] = useState<Creating>('nothing')
  const [importing, setImporting] = useState(false)
  return (
    <StaffPage
      kinds={['administrator']}
      heading="机构（单位）管理"
      actions={
        <Space wrap>
          <Button icon={<UploadOutlined aria-hidden />} onClick={() => setImporting(true)}>
            从 Excel 导入
          </Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating('unit')}>
            创建次级机构（单位）
          </Button>
        </Space>
      }
    >
      <Units creating={creating} onCreate={setCreating} />
      {importing && (
        <ImportDialog
          what="organisations"
          heading="从 Excel 导入次级机构（单位）"
          onClose={() => setImporting(false)}
        />
      )}
    </StaffPage>
  )
}

/** A unit, or the one that somebody has asked for. */
type Creating = 'nothing' | 'unit' | Asked

function Units({ creating, onCreate }: { creating: Creating; onCreate: (creating: Creating) => void }) {
  const [search, setSearch] = useState('')
  const { data: own } = useUnit('own')
  if (!own) return <Skeleton active />
  const asked = typeof creating === 'object' ? creating : undefined
  return (
    <>
      <Requests own={own} onRegister={onCreate} />
      <div className={creating === 'nothing' ? 'units' : 'units with-form'}>
        <section className="panel units-tree">
          <div className="units-search">
            <Input.Search
              allowClear
              placeholder="名称、编码或信用代码"
              aria-label="查找机构（单位）"
              maxLength={80}
              onSearch={(text) => setSearch(text.trim())}
            />
          </div>
          {search ? <Found text={search} /> : <Tree own={own} />}
        </section>
        {creating !== 'nothing' && (
          <NewUnit key={asked?.id} own={own} asked={asked} onClose={() => onCreate('nothing')} />
        )}
      </div>
    </>
  )
}
