import { UploadOutlined } from '@ant-design/icons'
import { Button, Empty, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { type Day, printed } from '../../../core/day.ts'
import { timeOf } from '../../../core/defence.ts'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { ImportDialog } from '../../import/ImportDialog.tsx'
import { PaperButton } from '../../paper/PaperButton.tsx'
import { useRegion } from '../../session.tsx'
import { useOwnWords } from '../../shell/own-words.ts'
import { Sideways } from '../../shell/Sideways.tsx'
import { DefenceDialog } from './DefenceDialog.tsx'
import type { Arranged, Defender } from './defender.ts'
import './defences.css'

/** 答辩安排: brought in by one file; single ones are corrected or cancelled here, with a reason that is kept. */
export function Defences({ committee, year, convenes }: { committee: number; year: number; convenes: boolean }) {
  const region = useRegion()
  const say = useOwnWords()
  const [importing, setImporting] = useState(false)
  const [changing, setChanging] = useState<{ one: Defender; to: 'correct' | 'cancel' }>()
  const { data } = useAsk(['committee-defences', committee, year], (here) =>
    client.GET('/api/{region}/committees/{id}/defences', {
      params: { path: { region: here, id: committee }, query: { year } },
    }),
  )
  if (!data) return <Skeleton active />
  const arranged = data.people.filter((one) => one.arranged).length
  return (
    <section className="panel defences">
      <header>
        <h2>
          {say('答辩安排')}（已安排 {arranged} 人，未安排{' '}
          {data.people.filter((one) => one.open && !one.arranged && !one.exempted).length} 人）
        </h2>
        {convenes && (
          <Button type="primary" icon={<UploadOutlined aria-hidden />} onClick={() => setImporting(true)}>
            {say('从 Excel 导入答辩安排')}
          </Button>
        )}
      </header>
      <Sideways label={say('答辩安排')}>
        <Table<Defender>
          size="small"
          rowKey="application"
          dataSource={data.people}
          pagination={data.people.length > 50 ? { pageSize: 50, showTotal: (total) => `共 ${total} 人` } : false}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有接收的申报" /> }}
          columns={[
            { title: '姓名', render: (_, { name }) => name },
            { title: '工作单位', render: (_, { organisation }) => organisation },
            { title: '申报资格', render: (_, { title, specialty }) => `${title}（${specialty}）` },
            { title: say('答辩安排'), render: (_, one) => <Now one={one} /> },
            {
              title: '操作',
              render: (_, one) =>
                one.arranged && (
                  <>
                    <PaperButton
                      address={`/api/${region}/applications/${one.application}/papers/${data.notice}`}
                      name={`${say('答辩通知单')}-${one.name}.pdf`}
                      label={say('答辩通知单').replace('答辩', '')}
                    />
                    {convenes && one.open && (
                      <>
                        <Button type="link" size="small" onClick={() => setChanging({ one, to: 'correct' })}>
                          更正
                        </Button>
                        <Button type="link" size="small" danger onClick={() => setChanging({ one, to: 'cancel' })}>
                          取消安排
                        </Button>
                      </>
                    )}
                  </>
                ),
            },
          ]}
        />
      </Sideways>
      {importing && <ImportDialog what="defences" heading={say('导入答辩安排')} onClose={() => setImporting(false)} />}
      {changing?.one.arranged && (
        <DefenceDialog
          one={changing.one}
          now={changing.one.arranged}
          to={changing.to}
          onClose={() => setChanging(undefined)}
        />
      )}
    </section>
  )
}

const when = (one: Arranged) => `${printed(one.on as Day)} ${timeOf(one)}`

/** What holds now, and below it what held before. */
const Now = ({ one: { arranged, former, exempted } }: { one: Defender }) => (
  <div className="defences-now">
    <p>{arranged ? <b>{when(arranged)}</b> : exempted ? '免面试，不需要安排' : '未安排'}</p>
    {arranged && <p>{[arranged.place, arranged.panel, arranged.note].filter(Boolean).join('；')}</p>}
    {former.map((one) => (
      <p key={one.id} className="quiet">
        原安排：{when(one)}，{one.place}。{moment(one.endedAt)} 停用，原因：{one.reason}
      </p>
    ))}
  </div>
)

const moment = (at: string) => new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
