import { Grid, Table } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { HeldDays } from '../../checks/HeldDays.tsx'
import { useAddress } from '../../session.tsx'
import { Sideways } from '../../shell/Sideways.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import type { StrandedPage } from './Groups.tsx'

type Row = StrandedPage['rows'][number]

/** Whose they are, the longest first. */
export function People({ rows, children }: { rows: readonly Row[]; children: ReactNode }) {
  const wide = Grid.useBreakpoint().md ?? true
  return (
    <section className="panel stranded" aria-labelledby="stranded-people">
      <header>
        <h2 id="stranded-people">滞留人员</h2>
      </header>
      {wide ? (
        <Sideways label="滞留人员">
          <Table<Row>
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={[...rows]}
            columns={[
              { title: '姓名', render: (_, row) => <Name row={row} /> },
              { title: '工作单位', dataIndex: 'organisationName' },
              { title: '职称系列', dataIndex: 'seriesName' },
              { title: '申报职称', dataIndex: 'titleName' },
              { title: '滞留（工作日）', align: 'right', render: (_, row) => <HeldDays days={row.heldDays} /> },
              { title: '原因', render: (_, row) => refusalSentence({ refusal: row.reason, detail: {} }) },
            ]}
          />
        </Sideways>
      ) : (
        <ul className="route-cards">
          {rows.map((row) => (
            <li key={row.id}>
              <Name row={row} />
              <span>
                {row.organisationName}　{row.titleName}
              </span>
              <span>
                滞留（工作日） <HeldDays days={row.heldDays} />
              </span>
              <span className="quiet">{refusalSentence({ refusal: row.reason, detail: {} })}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}

function Name({ row: { id, applicantName } }: { row: Row }) {
  const address = useAddress()
  return <Link to={address(`checks/${id}`)}>{applicantName}</Link>
}
