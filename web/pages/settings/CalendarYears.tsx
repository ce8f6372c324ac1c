import { Alert, App, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { holidaysIn } from '../../../core/holiday.ts'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'

type Year = { year: number; known: boolean; entered: boolean; off: readonly string[]; work: readonly string[] }

/** Public notices run in working days, so each year's calendar must be known before they are set. */
export function CalendarYears({ years }: { years: readonly Year[] }) {
  const [editing, setEditing] = useState<number>()
  return (
    <section className="panel">
      <header>
        <h2>节假日安排</h2>
      </header>
      <div style={{ padding: '12px 16px 16px' }}>
        <p className="quiet">公示期按工作日计算。年度安排未录入时，不能设置跨入该年度的公示期。</p>
        {years.map(({ year, known, entered, off, work }) => (
          <article key={year} style={{ padding: '8px 0', borderTop: '1px solid var(--line, #e4e2dd)' }}>
            <b>{year} 年</b>{' '}
            {known ? (
              <Tag color="success">{entered ? '已录入' : '随系统提供'}</Tag>
            ) : (
              <Tag color="warning">尚未录入</Tag>
            )}
            <Button type="link" size="small" onClick={() => setEditing(editing === year ? undefined : year)}>
              {known ? '更正' : '录入'}
            </Button>
            {known && (
              <details>
                <summary>
                  休息 {off.length} 天，调休上班 {work.length} 天
                </summary>
                <p className="quiet">休息：{off.map(short).join('、') || '无'}</p>
                <p className="quiet">上班：{work.map(short).join('、') || '无'}</p>
              </details>
            )}
            {editing === year && <Announcement year={year} onDone={() => setEditing(undefined)} />}
          </article>
        ))}
      </div>
    </section>
  )
}

function Announcement({ year, onDone }: { year: number; onDone: () => void }) {
  const [text, setText] = useState('')
  const { message } = App.useApp()
  const { off, work } = holidaysIn(text, year)
  const save = useChange(
    (region, body: { off: string[]; work: string[] }) =>
      client.PUT('/api/{region}/settings/calendar/{year}', { params: { path: { region, year } }, body }),
    {
      done: () => {
        message.success(`${year} 年节假日安排已保存`)
        onDone()
      },
    },
  )
  return (
    <div style={{ maxWidth: 720, display: 'grid', gap: 8 }}>
      <label htmlFor={`announcement-${year}`}>粘贴国务院办公厅关于 {year} 年部分节假日安排的通知正文</label>
      <Input.TextArea
        id={`announcement-${year}`}
        rows={6}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"
      />
      {text && (
        <Alert
          type={off.length > 0 ? 'info' : 'warning'}
          showIcon
          title={
            off.length > 0
              ? `读出休息 ${off.length} 天：${off.map(short).join('、')}；上班 ${work.length} 天：${work.map(short).join('、') || '无'}。请核对后保存。`
              : '没有读出日期，请粘贴通知里各节日的放假安排'
          }
        />
      )}
      <span>
        <Button
          type="primary"
          disabled={off.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate({ off: [...off], work: [...work] })}
        >
          保存 {year} 年安排
        </Button>
      </span>
    </div>
  )
}

const short = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
