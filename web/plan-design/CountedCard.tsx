import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { Counted } from '../../core/plan-design.ts'
import type { Countable } from '../../core/plan-tests.ts'
import { Asked } from './Asked.tsx'
import { replaced, without } from './parts-of.ts'
import { TestRow } from './TestRow.tsx'
import { freshTest } from './test-value.ts'

type Props = {
  counted: Counted
  at: string
  kinds: readonly Countable[]
  onChange: (counted: Counted) => void
  onDelete: () => void
}

/** One kind of achievement and the tests that it has to pass. */
export function CountedCard({ counted, at, kinds, onChange, onDelete }: Props) {
  const found = kinds.find(({ kind }) => kind === counted.kind)
  const [field] = found?.fields ?? []
  const options = kinds.map(({ kind, name }) => ({ value: kind, label: name }))
  const setTests = (where: Counted['where']) => onChange({ ...counted, where })
  return (
    <div className="counted">
      <div className="counted-head">
        <Asked at={at} label="业绩种类">
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              value={counted.kind}
              options={
                found ? options : [{ value: counted.kind, label: '（已不存在的种类）', disabled: true }, ...options]
              }
              onChange={(kind) => kind !== counted.kind && onChange({ kind, where: [] })}
            />
          )}
        </Asked>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`删除计入的${found?.name ?? '业绩'}`}
          onClick={onDelete}
        />
      </div>
      {counted.where.map((test, index) => (
        <TestRow
          // biome-ignore lint/suspicious/noArrayIndexKey: tests have no id of their own
          key={index}
          test={test}
          at={`${at}.where.${index}`}
          number={index + 1}
          fields={found?.fields ?? []}
          onChange={(next) => setTests(replaced(counted.where, index, next))}
          onDelete={() => setTests(without(counted.where, index))}
        />
      ))}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        disabled={!field}
        onClick={() => field && setTests([...counted.where, freshTest(field)])}
      >
        新增限定
      </Button>
    </div>
  )
}
