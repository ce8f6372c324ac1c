import { Link } from 'react-router'
import { useAddress } from '../../session.tsx'
import type { HomeAnswer } from './FivePanels.tsx'

/** 个人基本信息. */
export function HomePerson({ person }: { person: HomeAnswer['person'] }) {
  const address = useAddress()
  const facts = [
    ['姓名', person.name],
    ['性别', person.gender],
    ['出生日期', person.birthday],
    ['身份证号', person.idNumber],
    ['手机号码', person.mobile || '未填写'],
    ['工作单位', person.unitName ?? '未绑定'],
  ]
  return (
    <section className="card five-person" aria-labelledby="home-person">
      <header>
        <h2 id="home-person">个人基本信息</h2>
        <Link to={address('account')}>个人中心</Link>
      </header>
      <dl>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
