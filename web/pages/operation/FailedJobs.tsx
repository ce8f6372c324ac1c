import { App, Button } from 'antd'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import type { Seen } from './Operation.tsx'

type Job = Seen['jobs'][number]

const kinds: Readonly<Record<string, string>> = {
  tell: '通知申报人和经办人',
  text: '发送短信',
  work: '导出、打印或导入',
  expire: '删除过期的结果文件',
  nightly: '每晚清理',
}

/** What was given up waits for a person; what fails goes on by itself. */
export function FailedJobs({ jobs }: { jobs: readonly Job[] }) {
  const { modal, message } = App.useApp()
  const retry = useChange(
    (region, id: number) =>
      client.PUT('/api/{region}/operation/jobs/{id}/retrial', { params: { path: { region, id } } }),
    { done: () => message.success('已重新排队') },
  )
  const drop = useChange(
    (region, id: number) => client.DELETE('/api/{region}/operation/jobs/{id}', { params: { path: { region, id } } }),
    { done: () => message.success('已放弃') },
  )
  if (jobs.length === 0) return null
  const ask = ({ id, kind }: Job) =>
    modal.confirm({
      title: `放弃“${kinds[kind] ?? kind}”？`,
      content: '放弃后不再执行，也不能恢复；操作会记入操作记录。',
      okText: '放弃',
      okButtonProps: { danger: true },
      onOk: () => drop.mutateAsync(id).catch(() => undefined),
    })
  return (
    <section className="panel">
      <header>
        <h2>失败的后台任务</h2>
        <span className="quiet">重试和放弃会记入操作记录</span>
      </header>
      <ul className="operation-jobs">
        {jobs.map((job) => (
          <li key={job.id}>
            <span>
              <b>{kinds[job.kind] ?? job.kind}</b>：
              {job.parked ? `试过 ${job.tries} 次，已停止` : `试过 ${job.tries} 次，会自动再试`}
              <span className="operation-todo">
                {day(job.since)} 起：<code>{job.error}</code>
              </span>
            </span>
            <span className="operation-acts">
              <Button size="small" onClick={() => retry.mutate(job.id)} aria-label={`重试任务 ${job.id}`}>
                重试
              </Button>
              {job.parked && (
                <Button size="small" danger onClick={() => ask(job)} aria-label={`放弃任务 ${job.id}`}>
                  放弃
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const day = (at: string) => new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)
