import { Grid, Table } from 'antd'
import { Link } from 'react-router'
import { HeldDays } from '../../checks/HeldDays.tsx'
import type { Line } from '../../checks/line.ts'
import { StateMark } from '../../checks/StateMark.tsx'
import { useAddress, useWho } from '../../session.tsx'

/** 停留过久: the longest first, with the way to each. */
export function Stuck({ stuck, after }: { stuck: readonly Line[]; after: number }) {
  const address = useAddress()
  const who = useWho()
  const wide = Grid.useBreakpoint().md ?? true
  const to = (line: Line) =>
    address(`checks/${line.id}${line.organisationName === who.organisationName ? '' : '?list=subordinate'}`)
  const word = who.kind === 'approver' ? '审批' : '审核'
  return (
    <section className="panel">
      <header>
        <h2>停留过久</h2>
        <span className="quiet">在您处超过 {after} 个工作日</span>
      </header>
      {stuck.length === 0 ? (
        <p className="home-none quiet">没有停留过久的申报</p>
      ) : wide ? (
        <Table<Line>
          className="stuck-table"
          size="small"
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={stuck}
          columns={[
            { title: '姓名', render: (_, line) => <Link to={to(line)}>{line.applicantName}</Link> },
            { title: '单位', render: (_, line) => line.organisationName },
            { title: '资格', render: (_, line) => line.titleName },
            { title: '情况', render: (_, line) => <StateMark line={line} /> },
            {
              title: '停留（工作日）',
              align: 'right',
              render: (_, line) => <HeldDays days={line.heldDays} limit={after} />,
            },
            {
              title: '操作',
              align: 'right',
              render: (_, line) => (
                <Link to={to(line)} aria-label={`${word} ${line.applicantName}`}>
                  {word}
                </Link>
              ),
            },
          ]}
        />
      ) : (
        <ul className="arrivals stuck-cards">
          {stuck.map((line) => (
            <li key={line.id}>
              <span>
                <Link to={to(line)}>
                  <b>{line.applicantName}</b>
                </Link>{' '}
                <span className="quiet">{line.organisationName}</span>
                <br />
                <small>{line.titleName}</small>
              </span>
              <HeldDays days={line.heldDays} limit={after} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
