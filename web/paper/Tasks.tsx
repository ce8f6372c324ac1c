import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons'
import { Button, Empty, Popconfirm, Progress, Space, Table } from 'antd'
import { useEffect } from 'react'
import { useAsk, useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { sizeOf } from '../evidence/file.ts'
import { useRegion } from '../session.tsx'
import { Sideways } from '../shell/Sideways.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { Refused } from './Refused.tsx'
import type { Task } from './task.ts'

/** Long work of one kind that this person has asked for: how far it is, its file, who was left out and why. */
export function Tasks({ kind, onMarked }: { kind: Task['kind']; onMarked?: (ids: number[]) => void }) {
  const region = useRegion()
  const { data, refetch } = useAsk(['tasks'], (here) =>
    client.GET('/api/{region}/tasks', { params: { path: { region: here } } }),
  )
  const remove = useChange((here, id: number) =>
    client.DELETE('/api/{region}/tasks/{id}', { params: { path: { region: here, id } } }),
  )
  const tasks = data?.filter((one) => one.kind === kind) ?? []
  const isGoing = tasks.some(({ state }) => state === 'waiting' || state === 'running')
  useEffect(() => {
    if (!isGoing) return
    const timer = setInterval(() => void refetch(), 1_000)
    return () => clearInterval(timer)
  }, [isGoing, refetch])
  return (
    <Sideways label="任务">
      <Table<Task>
        size="small"
        rowKey="id"
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有任务，结果保留 7 天" /> }}
        dataSource={tasks}
        expandable={{
          rowExpandable: ({ refused }) => refused.length > 0,
          expandedRowRender: (task) => <Refused task={task} {...(onMarked && { onMarked })} />,
        }}
        columns={[
          { title: '提交时间', render: (_, { madeAt }) => moment(madeAt) },
          { title: '人数', align: 'right', render: (_, { total }) => total },
          { title: '进度', width: 220, render: (_, task) => <State task={task} /> },
          {
            title: '结果',
            render: (_, { id, file }) =>
              file && (
                <a href={`/api/${region}/tasks/${id}/file`} download>
                  <DownloadOutlined aria-hidden /> {file.name}（{sizeOf(file.bytes)}）
                </a>
              ),
          },
          { title: '保留至', render: (_, { file }) => (file ? moment(file.until) : '—') },
          {
            title: '操作',
            render: (_, { id, state }) => {
              const word = state === 'waiting' || state === 'running' ? '取消' : '删除'
              return (
                <Popconfirm
                  title={`${word}这项任务？`}
                  okText={word}
                  cancelText="返回"
                  onConfirm={() => remove.mutate(id)}
                >
                  <Button type="link" size="small" icon={<DeleteOutlined aria-hidden />}>
                    {word}
                  </Button>
                </Popconfirm>
              )
            },
          },
        ]}
      />
    </Sideways>
  )
}

function State({ task: { state, done, total, refused, refusal } }: { task: Task }) {
  if (state === 'failed')
    return <span role="status">没有完成：{refusalSentence({ refusal: refusal ?? '', detail: {} })}</span>
  if (state === 'waiting') return <span role="status">排队中</span>
  const percent = state === 'done' ? 100 : Math.min(99, Math.floor((done / Math.max(1, total)) * 100))
  return (
    <Space orientation="vertical" size={0} style={{ width: '100%' }}>
      <Progress percent={percent} size="small" aria-label="进度" />
      {refused.length > 0 && <span className="quiet">{refused.length} 人没有打印，展开查看原因</span>}
    </Space>
  )
}

const moment = (at: string) => new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
