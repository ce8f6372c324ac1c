import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { FieldTest } from '../../core/plan-design.ts'
import type { Testable } from '../../core/plan-tests.ts'
import { FaultAt } from './Asked.tsx'
import { placeId, useFault } from './faults.ts'
import { TestValue } from './TestValue.tsx'
import { freshTest, testAs, testOf, testWord } from './test-value.ts'

type Props = {
  test: FieldTest
  at: string
  number: number
  fields: readonly Testable[]
  onChange: (test: FieldTest) => void
  onDelete: () => void
}

/** 字段, 比较, 值: one thing that is asked of an achievement. */
export function TestRow({ test, at, number, fields, onChange, onDelete }: Props) {
  const field = fields.find(({ id }) => id === test.field)
  const name = testOf(test)
  const problem = useFault(at)
  const wrong = problem ? { status: 'error' as const, 'aria-describedby': `${placeId(at)}-problem` } : {}
  const options = fields.map(({ id, label }) => ({ value: id, label }))
  return (
    <div className="test" id={placeId(at)}>
      <Select
        aria-label={`限定 ${number} 的字段`}
        showSearch={{ optionFilterProp: 'label' }}
        value={test.field}
        options={field ? options : [{ value: test.field, label: '（已不存在的字段）', disabled: true }, ...options]}
        onChange={(id) => {
          const next = fields.find((one) => one.id === id)
          if (next && id !== test.field) onChange(freshTest(next))
        }}
        {...wrong}
      />
      <Select
        aria-label={`限定 ${number} 的比较`}
        value={name}
        disabled={!field}
        options={(field?.tests ?? [name]).map((one) => ({
          value: one,
          label: testWord(one, field ?? { kind: 'text' }),
        }))}
        onChange={(next) => field && onChange(testAs(field, next, test))}
        {...wrong}
      />
      <TestValue {...{ test, field, onChange }} label={`限定 ${number} 的值`} wrong={problem !== undefined} />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`删除限定 ${number}`}
        onClick={onDelete}
      />
      <FaultAt at={at} />
    </div>
  )
}
