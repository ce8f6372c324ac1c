import { Button } from 'antd'
import { Link } from 'react-router'
import { useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'
import type { Plan } from '../home/Begin.tsx'

/** 承诺书, once a plan year: nothing can be declared before. Agreed to twice it was agreed to once. */
export function Pledge({ pledge, year }: { pledge: NonNullable<Plan['pledge']>; year: number }) {
  const address = useAddress()
  const { mutate, isPending } = useChange((region: string, version: string) =>
    client.PUT('/api/{region}/pledge', { params: { path: { region } }, body: { version } }),
  )
  return (
    <section className="card page-narrow first-pledge">
      <h1>{pledge.heading}</h1>
      <p className="quiet">{year}年度申报，请仔细阅读。</p>
      <p className="first-pledge-text">{pledge.text}</p>
      <div className="acts">
        <Button type="primary" size="large" loading={isPending} onClick={() => mutate(pledge.version)}>
          {pledge.agree}
        </Button>
        <Link to={address('home')}>返回首页</Link>
      </div>
    </section>
  )
}
