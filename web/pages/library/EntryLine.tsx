import { App, Button, Tag } from 'antd'
import type { Field, Section } from '../../../core/form.ts'
import type { ShownRow } from '../../../core/shape.ts'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useOpened } from '../../form/context.ts'
import { evidenceIn, said } from '../../form/rows.ts'
import { filesOf } from '../../form/slots.ts'
import { type Item, stateColours } from '../../library/entry.ts'
import type { Looking } from './EntryWindows.tsx'

type Props = {
  item: Item
  row: ShownRow | undefined
  columns: readonly Field[]
  section: Section
  noun: string
  number: number
  onChange: () => void
  onLook: (is: Looking['is']) => void
}

const parts = { submit: 'submission', withdraw: 'withdrawal', correct: 'correction', remove: 'removal' } as const

/** One entry, its state, and what its owner may do with it now. */
export function EntryLine({ item, row, columns, section, noun, number, onChange, onLook }: Props) {
  const opened = useOpened()
  const { modal, message } = App.useApp()
  const act = useChange(
    (region, name: keyof typeof parts) =>
      client.PUT(`/api/{region}/achievements/{id}/${parts[name]}`, {
        params: { path: { region, id: item.id } },
        body: { version: item.version },
      }),
    {
      done: (_, name) => {
        if (name === 'correct') onChange()
        if (name === 'submit') message.success('已提交单位审核')
      },
    },
  )
  const ask = (name: keyof typeof parts, title: string, content: string) =>
    modal.confirm({
      title,
      content,
      okText: '确定',
      cancelText: '取消',
      onOk: () => act.mutateAsync(name).catch(() => {}),
    })
  const small = { type: 'link', size: 'small', disabled: act.isPending } as const
  const word = (text: string) => `${text}第 ${number} 条${noun}`
  const isOpen = item.state === 'draft' || item.state === 'returned'
  const proofs = evidenceIn(section)
  const counted = (id: string) => filesOf(row?.fields.find(({ field }) => field.id === id)?.value).length
  const files = proofs.reduce((sum, { id }) => sum + counted(id), 0)
  const submit = () => {
    const lacking = proofs.find(({ id, required }) => required && counted(id) === 0)
    if (!lacking) return act.mutate('submit')
    message.warning(`请先上传「${lacking.label}」，再提交单位审核`)
    onLook('send')
  }
  return (
    <tr>
      <th scope="row">{number}</th>
      {columns.map(({ id, label }) => {
        const here = row?.fields.find(({ field }) => field.id === id)
        return (
          <td key={id} data-label={label}>
            <span>{here && said(here, opened)}</span>
          </td>
        )
      })}
      <td data-label="状态">
        <div>
          <Tag color={stateColours[item.state]}>{item.stateName}</Tag>
          {item.state === 'returned' && <p className="entry-reason">{item.reason}</p>}
        </div>
      </td>
      <td className="row-table-acts">
        {isOpen && (
          <>
            <Button {...small} aria-label={word('修改')} onClick={onChange}>
              修改
            </Button>
            <Button {...small} aria-label={word('上传附件：')} onClick={() => onLook('send')}>
              上传附件（{files}）
            </Button>
            <Button {...small} aria-label={word('提交')} onClick={submit}>
              提交
            </Button>
            <Button
              {...small}
              danger
              aria-label={word('删除')}
              onClick={() => ask('remove', `删除这条${noun}？`, '删除后不能恢复；已导入申报的内容不受影响。')}
            >
              删除
            </Button>
          </>
        )}
        {!isOpen && (
          <Button {...small} aria-label={word('查看')} onClick={() => onLook('look')}>
            查看
          </Button>
        )}
        {item.state === 'pending' && (
          <Button {...small} aria-label={word('撤回')} onClick={() => act.mutate('withdraw')}>
            撤回
          </Button>
        )}
        {item.state === 'approved' && (
          <Button
            {...small}
            aria-label={word('修改')}
            onClick={() =>
              ask('correct', `修改这条${noun}？`, '修改后回到草稿，须重新提交单位审核；已导入申报的内容不变。')
            }
          >
            修改
          </Button>
        )}
        <Button {...small} aria-label={word('办理经过：')} onClick={() => onLook('history')}>
          经过
        </Button>
      </td>
    </tr>
  )
}
