import {
  ArrowLeftOutlined,
  CheckCircleFilled,
  ClockCircleFilled,
  CloseCircleFilled,
  MinusCircleOutlined,
  PrinterOutlined,
  ReloadOutlined,
} from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { Link } from 'react-router'
import { type Own, titleLine } from '../../../application/own.ts'
import { momentOf } from '../../../application/today.ts'
import { useAddress } from '../../../session.tsx'

type Props = {
  own: Own
  /** Of the last detection. */
  at: string | undefined
  failed: boolean
  busy: boolean
  counts: { fail: number; unknown: number; pass: number; unmet: number }
  onStart: () => void
  onSubmit?: () => void
}

/** Before: what is going to be looked at. After: whether it can be submitted, and how much of each. */
export function DetectionHead({ own, at, failed, busy, counts, onStart, onSubmit }: Props) {
  const address = useAddress()
  return (
    <>
      <p className="back-link">
        <Link to={address(`application/${own.id}`)}>
          <ArrowLeftOutlined aria-hidden /> 返回填报
        </Link>
      </p>
      <section className="card verdict" aria-live="polite">
        <div>
          <h1>{at === undefined ? '提交审核' : <Outcome failing={counts.fail} />}</h1>
          <p>
            {titleLine(own)}
            {at !== undefined && `　检测于 ${momentOf(at)}`}
          </p>
        </div>
        <div className="verdict-acts">
          {at !== undefined && (
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              打印结果
            </Button>
          )}
          <Button
            {...(at !== undefined && { icon: <ReloadOutlined aria-hidden /> })}
            type={onSubmit ? 'default' : 'primary'}
            loading={busy}
            onClick={onStart}
          >
            {at === undefined ? '开始检测' : '重新检测'}
          </Button>
          {onSubmit && (
            <Button type="primary" onClick={onSubmit}>
              提交
            </Button>
          )}
        </div>
        {at === undefined ? (
          <p className="check-before">
            填报完成后点击“开始检测”，系统逐项核对必填内容、附件、最高学历、考核结果和评审条件。有“不符合”的，补充完善后重新检测；全部没有“不符合”的，才可以提交审核。检测只作提示，是否符合条件由审核单位和评委会决定。
          </p>
        ) : (
          <ul className="tally">
            <li>
              <CloseCircleFilled className="bad" aria-hidden />
              <b>{counts.fail}</b> 不符合
            </li>
            <li>
              <ClockCircleFilled className="warn" aria-hidden />
              <b>{counts.unknown}</b> 待核
            </li>
            <li>
              <CheckCircleFilled className="ok" aria-hidden />
              <b>{counts.pass}</b> 符合
            </li>
            {counts.unmet > 0 && (
              <li>
                <MinusCircleOutlined aria-hidden />
                <b>{counts.unmet}</b> 未达到
              </li>
            )}
          </ul>
        )}
      </section>
      {failed && !busy && (
        <Alert type="error" showIcon title="没有检测成功，请检查网络后重试" className="check-failed" />
      )}
    </>
  )
}

const Outcome = ({ failing }: { failing: number }) =>
  failing === 0 ? (
    <>
      <CheckCircleFilled className="ok" aria-hidden /> 没有不符合的项目，可以提交审核
    </>
  ) : (
    <>
      <CloseCircleFilled className="bad" aria-hidden /> 有 {failing} 项不符合，不能提交
    </>
  )
