import { Button, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { maskIdNumber, maskPhone } from '../../../core/identity.ts'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { TitlesHeld } from '../../application/TitlesHeld.tsx'
import { OwnUnit } from '../../binding/OwnUnit.tsx'
import { usePortal } from '../../shell/portal.ts'
import './account.css'
import { Complete } from './Complete.tsx'

const useRecord = () =>
  useAsk(['my', 'record'], (region) => client.GET('/api/{region}/my/record', { params: { path: { region } } }))
export type OwnRecord = NonNullable<ReturnType<typeof useRecord>['data']>

/** 个人中心 of somebody whom the identity service knows: 个人信息 and 我的职称. */
export function Personal() {
  const { data } = useRecord()
  const [completing, setCompleting] = useState(false)
  return (
    <div className="page-narrow personal">
      <h1 className="page-title">个人中心</h1>
      {!data && <Skeleton active />}
      {data && (
        <>
          <section className="card" aria-labelledby="own-person">
            <header>
              <h2 id="own-person">个人信息</h2>
            </header>
            <Numbers record={data} />
          </section>
          <section className="card" aria-labelledby="own-more">
            <header>
              <h2 id="own-more">完善信息</h2>
              {!completing && <Button onClick={() => setCompleting(true)}>完善信息</Button>}
            </header>
            <dl className="own-facts">
              <Fact label="性别">{data.gender}</Fact>
              <Fact label="出生日期">{data.birthday}</Fact>
              {!completing && <Fact label="联系地址">{data.address || <span className="quiet">未填写</span>}</Fact>}
              {completing && <Complete record={data} onDone={() => setCompleting(false)} />}
              <Fact label="工作单位">
                <OwnUnit />
              </Fact>
            </dl>
          </section>
        </>
      )}
      <h2 className="own-titles">我的职称</h2>
      <TitlesHeld />
    </div>
  )
}

/** Masked until asked for: somebody may be looking over the shoulder. */
function Numbers({ record }: { record: OwnRecord }) {
  const [whole, setWhole] = useState(false)
  const { name, idNumber, mobile } = record
  const provider = usePortal()?.accounts.provider?.name ?? '统一身份认证'
  return (
    <>
      <dl className="own-facts">
        <Fact label="姓名">{name}</Fact>
        <Fact label="身份证号码">{whole ? idNumber : maskIdNumber(idNumber)}</Fact>
        <Fact label="手机号码">{whole ? mobile : maskPhone(mobile)}</Fact>
      </dl>
      <p className="own-note quiet">
        姓名、身份证号码、性别和出生日期由{provider}提供，不能在本系统修改。
        <Button type="link" size="small" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {whole ? '隐藏号码' : '显示完整号码'}
        </Button>
      </p>
    </>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
