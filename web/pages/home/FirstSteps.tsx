import { CheckCircleFilled } from '@ant-design/icons'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import '../../checks/checks.css'
import { grouped } from '../../checks/line.ts'
import { useAddress, useWho } from '../../session.tsx'
import { menuFor } from '../../shell/own-menu.ts'
import { usePortal } from '../../shell/portal.ts'
import './desk.css'

type Step = { page: string; words: string; why: string; done: boolean | undefined; optional?: true; count?: string }

/** An administrator's home: what makes the unit ready for the year, in the order of the manual. */
export function FirstSteps() {
  const who = useWho()
  const address = useAddress()
  const site = usePortal()
  return (
    <>
      <div className="home-head">
        <div>
          <h1 className="page-title">您好，{who.name}</h1>
          <p className="quiet">{who.organisationName}</p>
        </div>
      </div>
      {who.kind === 'administrator' && <Steps />}
      <section className="panel" style={{ marginTop: 16 }}>
        <header>
          <h2>可以办理</h2>
        </header>
        <div className="shortcuts">
          {menuFor(who, site)
            .flatMap(({ entries }) => entries)
            .filter(({ page }) => page !== 'home')
            .map(({ page, label, icon: Icon }) => (
              <Link key={page} to={address(page)}>
                <Icon aria-hidden />
                {label}
              </Link>
            ))}
        </div>
      </section>
    </>
  )
}

function Steps() {
  const address = useAddress()
  const steps = useSteps()
  if (!steps) return <Skeleton active />
  const next = steps.find(({ done, optional }) => !done && !optional)
  return (
    <section className="panel">
      <header>
        <h2>开始使用</h2>
        <span className="quiet">{next ? `下一步：${next.words}` : '准备工作已完成'}</span>
      </header>
      <ol className="first-steps">
        {steps.map(({ page, words, why, done, count }, index) => (
          <li key={page} data-next={next?.page === page || undefined}>
            {done ? <CheckCircleFilled className="done" aria-label="已完成" /> : <i>{index + 1}</i>}
            <span className="grow">
              <b>{words}</b>
              <span className="quiet">{why}</span>
            </span>
            {count && <span className="quiet">{count}</span>}
            <Link to={address(page)} aria-label={`${done ? '查看' : '办理'} ${words}`}>
              {done ? '查看' : '办理'}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

function useSteps(): Step[] | undefined {
  const opened = usePortal()?.accounts.opened
  const path = (region: string) => ({ params: { path: { region } } })
  const { data: unit } = useAsk(['organisation'], (region) => client.GET('/api/{region}/organisation', path(region)))
  const { data: children } = useAsk(['organisations', 'first'], (region) =>
    client.GET('/api/{region}/organisations', path(region)),
  )
  const { data: staff } = useAsk(['staff'], (region) => client.GET('/api/{region}/staff', path(region)))
  const { data: applicants } = useAsk(['applicants', 'first'], (region) =>
    client.GET('/api/{region}/applicants', path(region)),
  )
  if (!unit || !staff) return undefined
  const can = (role: string) =>
    staff.some(({ kind, disabled, capabilities }) => kind === role && !disabled && capabilities.length > 0)
  return [
    { page: 'organisation', words: '完善本单位信息', why: '单位类别、性质、联系人和电话', done: unit.completed },
    {
      page: 'staff',
      words: '创建经办人和领导，勾选权限',
      why: '每个单位至少一名经办人、一名领导；没有勾选权限的账号不能审核',
      done: can('officer') && can('approver'),
      count: `${staff.length} 人`,
    },
    {
      page: 'organisations',
      words: '创建次级机构（单位）',
      why: '有下级单位的创建，没有的可跳过',
      optional: true,
      done: children && children.rows.length > 0,
      ...(children && { count: `${children.rows.length}${children.more ? '+' : ''} 个` }),
    },
    ...(opened === 'by-unit' ? [declarers(applicants?.total)] : []),
  ]
}

const declarers = (total: number | undefined): Step => ({
  page: 'applicants',
  words: '创建申报人员',
  why: '逐个新增或用 Excel 导入；申报人用身份证号登录',
  done: total === undefined ? undefined : total > 0,
  ...(total !== undefined && { count: `${grouped(total)} 人` }),
})
