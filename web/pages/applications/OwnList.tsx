import { Empty } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { factsLine, titleLine } from '../../application/own.ts'
import { dayOf } from '../../application/today.ts'
import { useAddress } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import '../../application/application.css'

/** One line a year. */
export function OwnList({ empty }: { empty: string }) {
  const address = useAddress()
  const flow = usePortal()?.flow ?? '审批流程'
  const { data } = useAsk(['applications'], (region) =>
    client.GET('/api/{region}/applications', { params: { path: { region } } }),
  )
  const editable = (state: string) => ['draft', 'sent-back', 'withdrawn'].includes(state)
  return (
    <section className="card">
      {data?.length === 0 && <Empty description={empty} />}
      <ul className="own-list">
        {data?.map((one) => (
          <li key={one.id}>
            <div>
              <b>{titleLine(one) || '尚未选择申报职称'}</b>
              <small>
                {factsLine(one)}　申报编号 {one.number}
              </small>
              <small>{one.submittedAt ? `${dayOf(one.submittedAt)} 提交` : `${dayOf(one.createdAt)} 新建`}</small>
            </div>
            <span className="own-state">{one.stateName}</span>
            <nav aria-label={`${one.year}年度申报`}>
              {editable(one.state) && <Link to={address(`application/${one.id}`)}>填写</Link>}
              <Link to={address(`application/${one.id}/whole`)}>申报一览表</Link>
              <Link to={address(`application/${one.id}/progress`)}>{flow}</Link>
            </nav>
          </li>
        ))}
      </ul>
    </section>
  )
}
