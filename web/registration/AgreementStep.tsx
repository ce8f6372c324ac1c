import { Button, Checkbox } from 'antd'
import { useEffect, useState } from 'react'
import type { Portal } from '../shell/portal.ts'

export function AgreementStep({ portal, onAgree }: { portal: Portal; onAgree: () => void }) {
  const [read, setRead] = useState(false)
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  const { agreement, privacy } = portal
  const heading = agreement.heading ?? '使用协议'
  return (
    <section className="panel agreement">
      <h1 className="page-title">{heading}</h1>
      <p className="legal">{agreement.text}</p>
      <h2>个人信息处理规则</h2>
      <p className="legal">{privacy.text}</p>
      <div className="agreement-foot">
        <Checkbox checked={read} onChange={({ target }) => setRead(target.checked)}>
          我已阅读并同意《{heading}》和个人信息处理规则
        </Checkbox>
        <Button type="primary" size="large" disabled={!read} onClick={onAgree}>
          同意
        </Button>
        {!read && <span className="quiet">请先勾选左侧的确认</span>}
      </div>
    </section>
  )
}
