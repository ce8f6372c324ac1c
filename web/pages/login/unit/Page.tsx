import { Button, Descriptions, Result, Skeleton } from 'antd'
import { useNavigate } from 'react-router'
import { useAsk } from '../../../api/ask.ts'
import { client, Refusal } from '../../../api/client.ts'
import { useAddress } from '../../../session.tsx'
import { usePortal } from '../../../shell/portal.ts'
import { SiteShell } from '../../../shell/SiteShell.tsx'
import { refusalSentence } from '../../../words/refusals.ts'
import { Registration } from './Registration.tsx'

const useArrived = () =>
  useAsk(['unit-arrival'], (region) =>
    client.GET('/api/{region}/identity/unit-arrival', { params: { path: { region } } }),
  )
export type Arrived = NonNullable<ReturnType<typeof useArrived>['data']>

/** 单位注册: what the identity service told of the unit stands fixed, the rest is asked of its legal representative. */
export function Page() {
  const address = useAddress()
  const go = useNavigate()
  const portal = usePortal()
  const { data, error } = useArrived()
  if (error instanceof Refusal)
    return (
      <SiteShell>
        <Result
          status="warning"
          title={<h1>不能继续单位注册</h1>}
          subTitle={<span role="alert">{refusalSentence(error)}</span>}
          extra={
            <Button type="primary" onClick={() => go(address('login?role=administrator'))}>
              去登录
            </Button>
          }
        />
      </SiteShell>
    )
  if (!data || !portal) return <Skeleton active />
  return (
    <SiteShell>
      <section className="panel login-panel">
        <h1 className="page-title">单位注册</h1>
        <p className="quiet login-told">
          本单位还没有在本系统注册。以下信息由{data.provider}提供，不能在本系统修改；补充其余资料并提交后即注册成功。
        </p>
        <Descriptions
          size="small"
          bordered
          column={1}
          items={[
            { key: 'name', label: '单位名称', children: data.unitName },
            { key: 'code', label: '统一社会信用代码', children: data.creditCode },
            { key: 'who', label: '法定代表人', children: data.representative },
          ]}
        />
        <Registration arrived={data} portal={portal} />
      </section>
    </SiteShell>
  )
}
