import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { sizeOf } from '../../../evidence/file.ts'
import type { Plan } from '../../../plan/OpenedPlan.tsx'
import { useAddress, useRegion } from '../../../session.tsx'
import { refusalSentence } from '../../../words/refusals.ts'
import '../plans.css'

export function WholePlan({ plan }: { plan: Plan }) {
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const why = plan.refusal && refusalSentence({ detail: {}, ...plan.refusal })
  const facts = [
    ['年度', String(plan.year)],
    ['计划类型', plan.kindName],
    ['评委会', plan.committeeName],
    ['组建单位', plan.organiserName],
    ['评审系列', plan.seriesName],
    ['评审级别', plan.levelNames.join('、')],
    ['申报职称', plan.titles.map(({ name }) => name).join('、')],
    ['申报形式', plan.ways.map(({ name }) => name).join('、')],
    ['申报开始日期', plan.opens],
    ['申报截止日期', plan.closes],
    ['业绩截止日期', plan.reckonedTo],
    ['有无面试', plan.interview ? '有' : '无'],
  ] as const
  return (
    <div className="page-narrow plan-page">
      <p className="back-link">
        <Link to={address('plans')}>
          <ArrowLeftOutlined aria-hidden /> 评审计划
        </Link>
      </p>
      <h1 className="page-title">{plan.name}</h1>
      <Part heading="基本信息">
        <dl className="plan-facts">
          {facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part heading="评审范围对象">
        <p className="plan-text">{plan.people || '以计划内容和评审条件为准。'}</p>
      </Part>
      <Part heading={`可评审专业（${plan.specialties.length}）`}>
        {plan.specialties.length === 0 ? (
          <p>不分专业。</p>
        ) : (
          <ul className="plan-specialties">
            {plan.specialties.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
      </Part>
      <Part heading="计划内容">
        <p className="plan-text">{plan.content || '没有另外说明。'}</p>
      </Part>
      <Part heading="附件">
        {plan.files.length === 0 ? (
          <p className="quiet">本计划没有附件。</p>
        ) : (
          <ul className="plan-downloads">
            {plan.files.map(({ file, name, bytes }) => (
              <li key={file}>
                <a href={`/api/${region}/plans/${plan.id}/files/${file}`} download={name}>
                  <DownloadOutlined aria-hidden /> {name}
                </a>{' '}
                <span className="quiet">{sizeOf(bytes)}</span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <footer className="card plan-foot">
        <p id="plan-why" className={why ? 'bad' : 'quiet'}>
          {why ?? `申报时间 ${plan.opens} 至 ${plan.closes}（含当日）。每人每年只能申报一次。`}
        </p>
        {plan.application !== null && <Link to={address(`application/${plan.application}`)}>打开本年度的申报</Link>}
        <Button
          type="primary"
          size="large"
          disabled={why !== null}
          aria-describedby="plan-why"
          onClick={() => void go(address(`plans/${plan.id}/choice`))}
        >
          马上申报
        </Button>
      </footer>
    </div>
  )
}

const Part = ({ heading, children }: { heading: string; children: React.ReactNode }) => (
  <section className="card">
    <header>
      <h2>{heading}</h2>
    </header>
    {children}
  </section>
)
