import { SearchOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { withFilter } from '../../checks/filters.ts'
import { DayItem } from '../../form/DayItem.tsx'
import { useOwnWords } from '../../shell/own-words.ts'
import { type Asked, actionsIn, auditFilters } from './filters.ts'

/** Who, what, and on which days. */
export function Filters({
  asked,
  search,
  onSearch,
}: {
  asked: Asked
  search: URLSearchParams
  onSearch: (search: URLSearchParams) => void
}) {
  const [form] = Form.useForm<Asked>()
  const say = useOwnWords()
  const ask = (given: Asked) =>
    onSearch(withFilter(search, Object.fromEntries(auditFilters.map((name) => [name, given[name]?.trim()]))))
  return (
    <Form
      // Dropped filters leave their inputs too.
      key={search.toString()}
      form={form}
      layout="vertical"
      requiredMark={false}
      className="audit-filters"
      initialValues={asked}
      onFinish={ask}
    >
      <Form.Item name="person" label="操作人">
        <Input placeholder="姓名开头或完整登录名" maxLength={60} allowClear />
      </Form.Item>
      <Form.Item name="action" label="操作">
        <Select
          placeholder="全部"
          aria-label="操作"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={actionsIn(say)}
        />
      </Form.Item>
      <DayItem name="from" label="开始日期" />
      <DayItem name="to" label="结束日期" />
      <Button type="primary" htmlType="submit" icon={<SearchOutlined aria-hidden />}>
        查询
      </Button>
    </Form>
  )
}
