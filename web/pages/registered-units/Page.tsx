import { Button, Descriptions, Skeleton } from 'antd'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { momentOf } from '../../application/today.ts'
import { ImportDialog } from '../../import/ImportDialog.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import '../permission/permission.css'

/** 单位名录: what units' permission requests are checked against. */
export function Page() {
  const [importing, setImporting] = useState(false)
  return (
    <StaffPage
      kinds={['administrator']}
      heading="单位名录"
      actions={
        <Button type="primary" onClick={() => setImporting(true)}>
          从 Excel 导入
        </Button>
      }
    >
      <Counts />
      {importing && <ImportDialog what="registered-units" heading="导入单位名录" onClose={() => setImporting(false)} />}
    </StaffPage>
  )
}

function Counts() {
  const { data } = useAsk(['registered-units'], (region) =>
    client.GET('/api/{region}/registered-units', { params: { path: { region } } }),
  )
  if (!data) return <Skeleton active />
  return (
    <section className="panel permission-told">
      <p>单位申请职称申报权限时，按这里的单位名称和统一社会信用代码自动校验；名称和代码一致的立即取得权限。</p>
      <Descriptions
        bordered
        size="small"
        column={1}
        style={{ marginTop: 12 }}
        items={[
          { key: 'count', label: '名录中的单位', children: `${data.count} 个` },
          { key: 'last', label: '最近导入', children: data.last ? momentOf(data.last) : '还没有导入' },
          { key: 'shared', label: '数据共享服务', children: data.shared ? '已接入，名录中没有的向其查询' : '未接入' },
        ]}
      />
    </section>
  )
}
