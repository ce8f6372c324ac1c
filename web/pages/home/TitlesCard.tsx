import { ArrowRightOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useTitles } from '../../application/titles.ts'
import { useAddress } from '../../session.tsx'

export function TitlesCard() {
  const address = useAddress()
  const { data } = useTitles()
  return (
    <section className="card">
      <header>
        <h2>我的职称</h2>
        <Link to={address('titles')}>
          全部 <ArrowRightOutlined aria-hidden />
        </Link>
      </header>
      {data?.length === 0 && <p className="quiet">还没有在本系统取得的职称证书。</p>}
      {data?.slice(0, 2).map(({ id, title, specialty, issuedOn }) => (
        <p key={id}>
          <b>{title}</b>　{specialty}　<small className="quiet">{issuedOn}</small>
        </p>
      ))}
    </section>
  )
}
