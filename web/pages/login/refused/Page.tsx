import { Button, Result } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { firstPageOf } from '../../../login/first-page.ts'
import { departure } from '../../../login/IdentityDoor.tsx'
import { useAddress, useForgetEverything, useRegion, useSession } from '../../../session.tsx'
import { SiteShell } from '../../../shell/SiteShell.tsx'
import { identityRefusals } from '../../../words/identity-refusals.ts'
import { refusalSentence } from '../../../words/refusals.ts'

/** A log-in by the identity service that did not come about: why, and the way on. */
export function Page() {
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const forget = useForgetEverything()
  const who = useSession().data
  const [search] = useSearchParams()
  const why = search.get('why') ?? ''
  const as = search.get('as') === 'units' ? 'units' : 'people'
  const again = () => window.location.assign(departure(region, as))
  const leave = async () => {
    await fetch(`/api/${region}/session`, { method: 'DELETE' })
    forget()
    again()
  }
  return (
    <SiteShell>
      <Result
        status="warning"
        title={<h1>没有登录成功</h1>}
        subTitle={<span role="alert">{sentenceOf(why)}</span>}
        extra={
          <div className="login-ways">
            {who ? (
              <>
                <Button type="primary" onClick={() => go(address(firstPageOf(who)))}>
                  继续使用当前账号（{who.name}）
                </Button>
                <Button onClick={leave}>退出当前账号后重新登录</Button>
              </>
            ) : (
              <>
                <Button type="primary" onClick={again}>
                  重新登录
                </Button>
                <Button onClick={() => go(address('login'))}>返回登录页</Button>
              </>
            )}
          </div>
        }
      />
    </SiteShell>
  )
}

/** Only sentences of our own: an address can say anything. */
const sentenceOf = (why: string) =>
  refusalSentence({
    refusal: known.has(why) ? why : 'identity-unknown',
    detail: {},
  })

const known = new Set(['account-disabled', 'unexpected', ...Object.keys(identityRefusals)])
