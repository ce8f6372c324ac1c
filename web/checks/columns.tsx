import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Dropdown, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { isGrantedList, type List, type Sort } from './filters.ts'
import { HeldDays } from './HeldDays.tsx'
import { type Line, momentWords } from './line.ts'
import { remember, remembered } from './remembered.ts'
import { DecisionMark, StateMark } from './StateMark.tsx'

type Column = TableColumnsType<Line>[number] & { key: string; title: string }

/** The columns of a list; the reader may hide all but the name and what can be done. */
export function columnsOf(
  { list, sort }: { list: List; sort: Sort },
  { limit, from, to, word }: { limit: number; from: number; to: (line: Line) => string; word: string },
): Column[] {
  const granted = isGrantedList(list)
  const decided = list === 'checked' || (granted && list !== 'waiting' && list !== 'to-forward')
  const sorted = (key: string): 'ascend' | 'descend' | null =>
    sort === key ? 'ascend' : sort === `-${key}` ? 'descend' : null
  const sortable = (key: string) =>
    granted || key === 'name' || (key === 'arrived' && (list === 'own' || list === 'subordinate'))
  const order = (key: string) => (sortable(key) ? { sorter: true, sortOrder: sorted(sortOf(key)) } : {})
  const submitted: Column = {
    key: 'submitted',
    title: '申报时间',
    ...order('submitted'),
    render: (_, line) => (line.submittedAt ? momentWords(line.submittedAt) : '—'),
  }
  return [
    ...(granted
      ? [{ key: 'number', title: '序号', render: (_: unknown, __: Line, index: number) => from + index }]
      : []),
    {
      key: 'name',
      title: '姓名',
      ...order('name'),
      render: (_, line) => <Link to={to(line)}>{line.applicantName}</Link>,
    },
    {
      key: 'organisation',
      title: granted ? '工作单位' : '单位',
      ...(granted && order('organisation')),
      render: (_, line) => line.organisationName,
    },
    { key: 'series', title: '申报系列', render: (_, line) => line.seriesName },
    {
      key: 'level',
      title: granted ? '申报级别' : '级别',
      ...(granted && order('level')),
      render: (_, line) => line.levelName,
    },
    {
      key: 'title',
      title: granted ? '职称名称' : '申报资格',
      ...(granted && order('title')),
      render: (_, line) => line.titleName,
    },
    { key: 'specialty', title: '申报专业', render: (_, line) => line.specialty || '—' },
    { key: 'way', title: '申报方式', render: (_, line) => <WayTag line={line} /> },
    ...(granted ? [submitted] : []),
    ...(decided
      ? [
          {
            key: 'decision',
            title: '本级审核',
            render: (_: unknown, line: Line) => line.decision && <DecisionMark decision={line.decision} />,
          },
          {
            key: 'decidedAt',
            title: '审核时间',
            render: (_: unknown, line: Line) => (line.decidedAt ? momentWords(line.decidedAt) : '—'),
          },
        ]
      : [
          {
            key: 'arrived',
            title: '到达时间',
            ...(!granted && order('arrived')),
            render: (_: unknown, line: Line) => momentWords(line.arrivedAt),
          },
          {
            key: 'held',
            title: '停留天数',
            align: 'right' as const,
            render: (_: unknown, line: Line) => <HeldDays days={line.heldDays} limit={limit} />,
          },
        ]),
    { key: 'state', title: decided ? '现在状态' : '状态', render: (_, line) => <StateMark line={line} /> },
    {
      key: 'open',
      title: '操作',
      render: (_, line) => (
        <Link to={to(line)} aria-label={`${word} ${line.applicantName}`}>
          {word}
        </Link>
      ),
    },
  ]
}

/** Give the ordinary value no tag; tag only what differs. */
export const WayTag = ({ line }: { line: Pick<Line, 'way' | 'wayName'> }) =>
  line.way === 'regular' ? line.wayName : <span className="tag on">{line.wayName}</span>

const fixed = ['number', 'name', 'open']

/** The server's name of what a column sorts by. */
export const sortOf = (key: string) => (key === 'organisation' ? 'unit' : key)

export function useColumnChoice(columns: readonly Column[]) {
  const [hidden, setHidden] = useState(() => remembered<string[]>('columns:checks') ?? ['specialty'])
  const keep = (next: string[]) => {
    setHidden(next)
    remember('columns:checks', next)
  }
  const button = (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: false,
        items: columns
          .filter(({ key }) => !fixed.includes(key))
          .map(({ key, title }) => ({
            key,
            label: (
              <Checkbox checked={!hidden.includes(key)} tabIndex={-1}>
                {title}
              </Checkbox>
            ),
            onClick: ({ domEvent }: { domEvent: { preventDefault: () => void } }) => {
              domEvent.preventDefault()
              keep(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key])
            },
          })),
      }}
    >
      <Button icon={<SettingOutlined aria-hidden />} aria-label="选择列" title="选择列" className="not-phone" />
    </Dropdown>
  )
  return { shown: columns.filter(({ key }) => !hidden.includes(key)), button }
}
