import { Table } from 'antd'
import { Sideways } from '../../shell/Sideways.tsx'
import type { Seen } from './Operation.tsx'

type One = Seen['processes'][number]

/** Each process by itself, of all machines. */
export const Processes = ({ processes }: { processes: readonly One[] }) => (
  <section className="panel">
    <header>
      <h2>服务进程</h2>
    </header>
    <Sideways label="服务进程">
      <Table<One>
        size="small"
        rowKey={({ host, place, startedAt }) => `${host} ${place} ${startedAt}`}
        pagination={false}
        style={{ minWidth: 720 }}
        dataSource={[...processes]}
        columns={[
          { title: '机器', render: (_, { host, place }) => `${host} · ${place + 1} 号` },
          { title: '版本', dataIndex: 'version' },
          { title: '已运行', render: (_, { startedAt }) => since(startedAt) },
          { title: '最近消息', align: 'right', render: (_, { silentSeconds }) => `${silentSeconds} 秒前` },
          { title: '每秒请求', align: 'right', dataIndex: 'perSecond' },
          { title: '正在处理 / 上限', align: 'right', render: (_, { inside, limit }) => `${inside} / ${limit}` },
          { title: '延迟', align: 'right', render: (_, { loopDelay }) => `${loopDelay} 毫秒` },
          { title: '内存', align: 'right', render: (_, { megabytes }) => `${megabytes} MB` },
        ]}
      />
    </Sideways>
  </section>
)

function since(at: string) {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(at)) / 60_000))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  return days > 0 ? `${days} 天 ${hours} 小时` : hours > 0 ? `${hours} 小时 ${minutes % 60} 分钟` : `${minutes} 分钟`
}
