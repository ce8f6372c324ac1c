import { Button, Descriptions, Result, Skeleton } from 'antd'
import { useNavigate } from 'react-router'
import { useAsk } from '../../../api/ask.ts'
import { client, Refusal } from '../../../api/client.ts'
import { useAddress } from '../../../session.tsx'
import { usePortal } from '../../../shell/portal.ts'
import { SiteShell } from '../../../shell/SiteShell.tsx'
import { refusalSentence } from '../../../words/refusals.ts'
import { Rest } from './Rest.tsx'

/** 首次登录: what the identity service told stands fixed, the rest is asked. */
export function Page() {
  const address = useAddress()
  const go = useNavigate()
  const portal = usePortal()
  const { data: told, error } = useAsk(['arrival'], (region) =>
    client.GET('/api/{region}/identity/arrival', { params: { path: { region } } }),
  )
  if (error instanceof Refusal)
    return (
      <SiteShell>
        <Result
          status="warning"
          title={<h1>不能继续首次登录</h1>}
          subTitle={<span role="alert">{refusalSentence(error)}</span>}
          extra={
            <Button type="primary" onClick={() => go(address('login?role=personal'))}>
              去登录
            </Button>
          }
        />
      </SiteShell>
    )
  if (!told || !portal) return <Skeleton active />
  return (
    <SiteShell>
      <section className="panel login-panel">
        <h1 className="page-title">首次登录，请完善个人资料</h1>
        <p className="quiet login-told">
          以下信息由{told.provider}提供，不能在本系统修改；有误请到{told.provider}更正后重新登录。
        </p>
        <Descriptions
          size="small"
          bordered
          column={1}
          items={[
            { key: 'name', label: '姓名', children: told.name },
            { key: 'idNumber', label: '身份证号', children: told.idNumber },
            { key: 'gender', label: '性别', children: told.gender },
            { key: 'birthday', label: '出生日期', children: told.birthday },
            ...(told.asksMobile ? [] : [{ key: 'mobile', label: '手机号', children: told.mobile }]),
          ]}
        />
        <Rest portal={portal} mobile={told.asksMobile ? told.mobile : undefined} />
      </section>
    </SiteShell>
  )
}
