import { Button, Result } from 'antd'
import { useNavigate } from 'react-router'
import { firstPageOf } from '../../login/first-page.ts'
import { useAddress, useSession } from '../../session.tsx'
import { SiteShell } from '../../shell/SiteShell.tsx'

export function Page() {
  const address = useAddress()
  const go = useNavigate()
  const who = useSession().data
  return (
    <SiteShell>
      <Result
        status="403"
        title={<h1>您的账号不能打开这个页面</h1>}
        subTitle="申报、审核和单位管理使用不同的账号。如需这项权限，请联系本单位管理员；也可以退出后换账号登录。"
        extra={
          <Button type="primary" onClick={() => go(who ? address(firstPageOf(who)) : address('login'))}>
            {who ? '回到首页' : '去登录'}
          </Button>
        }
      />
    </SiteShell>
  )
}
