import { ArrowRightOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { ApplicantPage } from '../../application/ApplicantPage.tsx'
import { OwnCard } from '../../application/OwnCard.tsx'
import { useOwn } from '../../application/own.ts'
import { daysLeft, momentOf, todayInChina } from '../../application/today.ts'
import { useAddress, useWho } from '../../session.tsx'
import { type Portal, usePortal } from '../../shell/portal.ts'
import './home.css'
import { Begin } from './Begin.tsx'
import { EntranceIcon } from './EntranceIcon.tsx'
import { FivePanels } from './FivePanels.tsx'
import { PersonCard } from './PersonCard.tsx'
import { TitlesCard } from './TitlesCard.tsx'

/** What stands with my application, and what there is to do. */
export function ApplicantHome() {
  const portal = usePortal()
  return <ApplicantPage>{portal && (portal.designing ? <FivePanels /> : <Home {...portal} />)}</ApplicantPage>
}

function Home({ entrance }: Pick<Portal, 'entrance'>) {
  const list = useAsk(['applications'], (region) =>
    client.GET('/api/{region}/applications', { params: { path: { region } } }),
  )
  const plan = useAsk(['plans', 'current'], (region) =>
    client.GET('/api/{region}/plans/current', { params: { path: { region } } }),
  )
  const id = list.data?.[0]?.id
  const { data: own } = useOwn(id ?? Number.NaN)
  const address = useAddress()
  if (!list.data || (id !== undefined && !own)) return <Spin style={{ display: 'block', margin: '80px auto' }} />
  const current = own && own.year === (plan.data?.plan?.year ?? own.year) ? own : undefined
  return (
    <div className="home">
      <h1 className="visually-hidden">首页</h1>
      <div className="home-main">
        {entrance && <EntranceIcon label={entrance.icon} />}
        {current ? <OwnCard own={current} /> : plan.data && !entrance && <Begin plan={plan.data} />}
        {(current || entrance) && plan.data?.plan && (
          <section className="card">
            <header>
              <h2>评审计划</h2>
            </header>
            <p className="home-plan">
              <span>
                {plan.data.plan.name}
                <small>
                  {plan.data.plan.opens} 至 {plan.data.plan.closes}
                </small>
              </span>
              <b>{left(plan.data.plan)}</b>
            </p>
          </section>
        )}
        {own && !current && (
          <section className="card">
            <header>
              <h2>以往申报</h2>
            </header>
            <Link to={address(`application/${own.id}/progress`)}>
              {own.year}年度　{own.titleName}　{own.stateName}
            </Link>
          </section>
        )}
      </div>
      <div className="home-side">
        {current?.editable && (
          <ToDo id={current.id} problems={current.filling.reduce((sum, one) => sum + one.problems, 0)} />
        )}
        <PersonCard own={own} />
        <TitlesCard />
        <Messages />
      </div>
    </div>
  )
}

const left = ({ closes, open }: { closes: string; open: boolean }) =>
  open ? `还有 ${daysLeft(closes, todayInChina())} 天` : '不在申报时间内'

function ToDo({ id, problems }: { id: number; problems: number }) {
  const address = useAddress()
  return (
    <section className="card">
      <header>
        <h2>待处理事项 {problems > 0 && <span className="count">{problems}</span>}</h2>
      </header>
      <div className="home-to-do">
        <ExclamationCircleFilled aria-hidden className={problems > 0 ? 'bad' : 'ok'} />
        <p>{problems > 0 ? `申报表还有 ${problems} 处内容要填写或修改` : '内容已填完，检查后可以提交'}</p>
        <Link to={address(problems > 0 ? `application/${id}` : `application/${id}/check`)}>
          <Button size="small" tabIndex={-1}>
            {problems > 0 ? '去填写' : '去提交'}
          </Button>
        </Link>
      </div>
    </section>
  )
}

function Messages() {
  const address = useAddress()
  const { name } = useWho()
  const { data } = useAsk(['messages'], (region) =>
    client.GET('/api/{region}/messages', { params: { path: { region } } }),
  )
  return (
    <section className="card">
      <header>
        <h2>消息</h2>
        <Link to={address('messages')}>
          全部消息 <ArrowRightOutlined aria-hidden />
        </Link>
      </header>
      {data?.rows.length === 0 && <p className="quiet">{name}，还没有消息。</p>}
      <ul className="home-messages">
        {data?.rows.slice(0, 3).map(({ id, text, at, read }) => (
          <li key={id}>
            {!read && <i className="home-unread" role="img" aria-label="未读" />}
            <p>{text}</p>
            <small>{momentOf(at)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
