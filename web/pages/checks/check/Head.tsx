import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { monthDay } from '../../../checks/line.ts'
import { PaperButton } from '../../../paper/PaperButton.tsx'
import { PaperButtons } from '../../../paper/PaperButtons.tsx'
import { useRegion } from '../../../session.tsx'
import type { Step, Told } from './told.ts'

type Props = { told: Told; back: string; onFormer: (() => void) | undefined; onNext: (() => void) | undefined }

/** Whose file it is, and the desks it has passed and has still to pass. */
export function Head({ told, back, onFormer, onNext }: Props) {
  const region = useRegion()
  return (
    <header className="check-head">
      <div>
        <h1>{told.applicantName}</h1>
        <b>
          {told.levelName} · {told.titleName}
        </b>
        <span className="quiet">
          {told.seriesName}
          {told.specialty && ` / ${told.specialty}`}
        </span>
        <span className="quiet">
          {told.wayName} · {told.modeName} · {told.organisationName}
        </span>
        <span className="grow" />
        {told.answers && (
          <PaperButton
            type="default"
            address={`/api/${region}/applications/${told.id}/review-form`}
            name={`评审表-${told.applicantName}.pdf`}
            label="整份打印"
          />
        )}
        <PaperButtons own={told} size="small" />
        <span className="check-steps">
          <Link to={back}>返回列表</Link>
          <Button
            icon={<UpOutlined aria-hidden />}
            disabled={!onFormer}
            onClick={onFormer}
            aria-label="上一份"
            title="上一份 K"
          />
          <Button
            icon={<DownOutlined aria-hidden />}
            disabled={!onNext}
            onClick={onNext}
            aria-label="下一份"
            title="下一份 J"
          />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
      <ol className="desk-line" aria-label="办理进度" tabIndex={0}>
        {told.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one office stands twice in a route, its place is its name
          <li key={index} className={step.status} aria-current={step.status === 'current' ? 'step' : undefined}>
            <i aria-hidden />
            <b>{step.step === 'desk' ? roleNames[step.role ?? ''] : names[step.step]}</b>
            <span>{whenOf(step)}</span>
            {step.officeName && step.office !== told.steps[index - 1]?.office && (
              <span className="desk-office" title={step.officeName}>
                {step.officeName}
              </span>
            )}
          </li>
        ))}
      </ol>
    </header>
  )
}

const roleNames: Readonly<Record<string, string>> = { officer: '经办人', approver: '领导' }

const names: Record<Exclude<Step['step'], 'desk'>, string> = {
  'fill-in': '申报人',
  forward: '逐级上报',
  notice: '资格公示',
  review: '评委会评审',
  'outcome-notice': '结果公示',
  confirmation: '确认',
  certificate: '发证',
}

function whenOf({ step, status, on, heldDays, since }: Step) {
  if (status === 'done') return on ? `${monthDay(on)} ${step === 'fill-in' ? '提交' : '通过'}` : '已完成'
  if (status === 'current')
    return heldDays === undefined ? (since ? `${monthDay(since)} 到达` : '办理中') : `停留 ${heldDays} 个工作日`
  return status === 'stopped' ? '终止' : '待到达'
}
