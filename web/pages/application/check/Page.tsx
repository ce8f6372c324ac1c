import {
  ArrowLeftOutlined,
  CheckCircleFilled,
  CloseCircleFilled,
  PrinterOutlined,
  ReloadOutlined,
} from '@ant-design/icons'
import { Button, ConfigProvider, Segmented, Spin } from 'antd'
import { useState } from 'react'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { ApplicantPage, NotOpened } from '../../../application/ApplicantPage.tsx'
import { allTasks, markOf } from '../../../application/marks.ts'
import { type Own, titleLine, useOwn } from '../../../application/own.ts'
import { momentOf } from '../../../application/today.ts'
import { UndertakingDialog } from '../../../application/UndertakingDialog.tsx'
import { useAddress } from '../../../session.tsx'
import { roomyTheme } from '../../../theme.ts'
import './check.css'
import { Detection } from './Detection.tsx'
import { DoneRows, TaskRows } from './Rows.tsx'

/** 检查: everything that stands in the way of submission with a jump to each; advice apart; what is complete below. */
export const Page = () => (
  <ApplicantPage>
    <Checked />
  </ApplicantPage>
)

function Checked() {
  const address = useAddress()
  const { data: own, error, refetch, isFetching, dataUpdatedAt } = useOwn(Number(useParams().id), 'check')
  if (error) return <NotOpened onRetry={() => void refetch()} />
  if (!own) return <Spin style={{ display: 'block', margin: '80px auto' }} />
  if (own.detects && !own.editable) return <Navigate to={address(`application/${own.id}/whole`)} replace />
  return (
    <ConfigProvider theme={roomyTheme}>
      {own.detects ? (
        <Detection own={own} onStale={() => void refetch()} />
      ) : (
        <Outcome
          own={own}
          at={new Date(dataUpdatedAt).toISOString()}
          busy={isFetching}
          onAgain={() => void refetch()}
        />
      )}
    </ConfigProvider>
  )
}

type Shown = 'all' | 'wrong' | 'advice' | 'done'

function Outcome({ own, at, busy, onAgain }: { own: Own; at: string; busy: boolean; onAgain: () => void }) {
  const address = useAddress()
  const go = useNavigate()
  const [shown, setShown] = useState<Shown>('all')
  const [submitting, setSubmitting] = useState(false)
  const { problems } = own
  const tasks = allTasks(own.form, problems, own.answers)
  const blocking = tasks.filter(({ is }) => is !== 'advice')
  const advice = tasks.filter(({ is }) => is === 'advice')
  const done = own.filling.flatMap((one) => {
    const section = own.form.sections.find(({ id }) => id === one.section)
    const mark = section && markOf(section, one, problems, own.answers)
    return section && mark && one.problems === 0 ? [{ section, mark }] : []
  })
  const ready = blocking.length === 0
  return (
    <div className="page-narrow check">
      <p className="back-link">
        <Link to={address(`application/${own.id}`)}>
          <ArrowLeftOutlined aria-hidden /> 返回填报
        </Link>
      </p>
      <section className="card verdict">
        <div>
          <h1>
            {ready ? (
              <>
                <CheckCircleFilled className="ok" aria-hidden /> 可以提交
              </>
            ) : (
              <>
                <CloseCircleFilled className="bad" aria-hidden /> 还不能提交，先处理 {blocking.length} 项
              </>
            )}
          </h1>
          <p>
            {titleLine(own)}　检查于 {momentOf(at)}
          </p>
        </div>
        <div className="verdict-acts">
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印结果
          </Button>
          <Button
            icon={<ReloadOutlined aria-hidden />}
            loading={busy}
            onClick={onAgain}
            type={ready ? 'default' : 'primary'}
          >
            重新检查
          </Button>
          {ready && own.allowed.includes('submit') && (
            <Button type="primary" onClick={() => setSubmitting(true)}>
              {own.form.manner?.following?.submit ?? '提交'}
            </Button>
          )}
        </div>
        <ul className="tally">
          <li>
            <CloseCircleFilled className="bad" aria-hidden />
            <b>{blocking.length}</b> 需处理
          </li>
          <li>
            <CheckCircleFilled className="warn" aria-hidden />
            <b>{advice.length}</b> 提醒
          </li>
          <li>
            <CheckCircleFilled className="ok" aria-hidden />
            <b>{done.length}</b> 栏目已完成
          </li>
        </ul>
      </section>
      <div className="check-filter">
        <Segmented<Shown>
          aria-label="显示"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: '全部' },
            { value: 'wrong', label: `需处理 ${blocking.length}` },
            { value: 'advice', label: `提醒 ${advice.length}` },
            { value: 'done', label: `已完成 ${done.length}` },
          ]}
        />
        <span className="quiet">需处理的改好后重新检查；提醒不影响提交</span>
      </div>
      {(shown === 'all' || shown === 'wrong') && <TaskRows id={own.id} heading="需要您处理" tasks={blocking} />}
      {(shown === 'all' || shown === 'advice') && <TaskRows id={own.id} heading="提醒" tasks={advice} />}
      {(shown === 'all' || shown === 'done') && <DoneRows id={own.id} done={done} />}
      {submitting && (
        <UndertakingDialog
          own={own}
          onClose={() => setSubmitting(false)}
          onDone={() => void go(address(`application/${own.id}/submitted`))}
          onRefused={() => {
            setSubmitting(false)
            onAgain()
          }}
        />
      )}
    </div>
  )
}
