import { TreeSelect } from 'antd'
import { branchesOf } from '../../../core/field/tree.ts'
import type { FieldOf, Option } from '../../../core/form.ts'
import { useOpened } from '../context.ts'
import { heard, type KindProps, typed } from './kind.ts'

/** A leaf of a tree that opens on clicking the box; typing finds branches and leaves. */
export function Tree(props: KindProps<FieldOf<'tree'>>) {
  const { field, value, onChange, id, disabled, invalid, required } = props
  const { form } = useOpened()
  const now = typed(value)
  return (
    <TreeSelect
      id={id}
      value={now === '' ? undefined : now}
      disabled={disabled}
      allowClear={!required}
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder="请选择"
      notFoundContent="没有找到"
      treeData={nodesOf(branchesOf(form, field))}
      listHeight={360}
      onChange={(chosen?: string) => onChange(chosen ?? '')}
      style={{ width: '100%' }}
      {...heard(props)}
      {...(invalid && { status: 'error' as const })}
    />
  )
}

type Node = { value: string; title: string; selectable: boolean; children: Node[] }

const nodesOf = (options: readonly Option[], under?: string): Node[] =>
  options
    .filter((option) => option.under === under)
    .map(({ value, label }) => {
      const children = nodesOf(options, value)
      return { value, title: label, selectable: children.length === 0, children }
    })
