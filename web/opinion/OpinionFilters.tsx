import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { levelNames, levels } from '../../core/title.ts'
import type { OpinionSearch } from './lines.ts'
import './opinion.css'

type Props = {
  asked: OpinionSearch
  onAsk: (search: OpinionSearch) => void
  /** 公示审核状态, as this list has them. */
  stages: Readonly<Record<string, string>>
  titles: readonly { value: string; label: string }[]
}

/** The five things that a list of opinions is searched by. */
export function OpinionFilters({ asked, onAsk, stages, titles }: Props) {
  const [typed, setTyped] = useState(asked)
  const set = (part: Partial<OpinionSearch>) => setTyped({ ...typed, ...part })
  const choose = (part: Partial<Record<'level' | 'title' | 'stage', string | undefined>>) => {
    const next = { ...typed, ...part, page: 1 } as OpinionSearch
    setTyped(next)
    onAsk(next)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    onAsk({ ...typed, page: 1 })
  }
  return (
    <form className="opinion-filters" onSubmit={send}>
      <Input
        aria-label="身份证号"
        placeholder="身份证号（全部）"
        value={typed.idNumber ?? ''}
        maxLength={18}
        allowClear
        onChange={({ target }) => set({ idNumber: target.value.trim() })}
      />
      <Input
        aria-label="姓名"
        placeholder="姓名"
        value={typed.name ?? ''}
        maxLength={40}
        allowClear
        onChange={({ target }) => set({ name: target.value })}
      />
      <Choice
        label="申报级别"
        value={typed.level}
        options={levels.map((level) => ({ value: level, label: levelNames[level] }))}
        onChoose={(level) => choose({ level })}
      />
      <Choice label="申报职称" value={typed.title} options={[...titles]} onChoose={(title) => choose({ title })} />
      <Choice
        label="公示审核状态"
        value={typed.stage}
        options={Object.entries(stages).map(([value, label]) => ({ value, label }))}
        onChoose={(stage) => choose({ stage })}
      />
      <Button type="primary" htmlType="submit">
        查询
      </Button>
    </form>
  )
}

type Choosing = {
  label: string
  value: string | undefined
  options: { value: string; label: string }[]
  onChoose: (value: string | undefined) => void
}

const Choice = ({ label, value, options, onChoose }: Choosing) => (
  <Select
    aria-label={label}
    placeholder={label}
    allowClear
    popupMatchSelectWidth={false}
    showSearch={{ optionFilterProp: 'label' }}
    options={options}
    value={value}
    onChange={(next?: string) => onChoose(next)}
  />
)
