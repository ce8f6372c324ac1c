import { Button, Result } from 'antd'
import { useNavigate } from 'react-router'
import { OwnPage } from '../../../application/ApplicantPage.tsx'
import { titleLine } from '../../../application/own.ts'
import { nextLine, stopsOf } from '../../../application/steps.ts'
import { Track } from '../../../application/Track.tsx'
import { useAddress } from '../../../session.tsx'
import { usePortal } from '../../../shell/portal.ts'
import '../../../application/application.css'

/** After submission: that it has arrived, where it lies, and what happens next. */
export function Page() {
  const address = useAddress()
  const go = useNavigate()
  const portal = usePortal()
  return (
    <OwnPage>
      {(own) => (
        <section className="card page-narrow">
          <h1 className="visually-hidden">提交结果</h1>
          <Result
            status={own.state === 'draft' ? 'warning' : 'success'}
            title={own.state === 'draft' ? '还没有提交' : `已提交到${own.organisationName}`}
            subTitle={`${titleLine(own)}　${nextLine(own).strong}${nextLine(own).text}${portal?.withdraws ? '单位开始审核前可以在“审批流程”中撤回。' : ''}`}
            extra={[
              <Button key="home" type="primary" onClick={() => void go(address('home'))}>
                返回首页
              </Button>,
              <Button key="progress" onClick={() => void go(address(`application/${own.id}/progress`))}>
                审批流程
              </Button>,
              <Button key="whole" onClick={() => void go(address(`application/${own.id}/whole`))}>
                申报一览表
              </Button>,
            ]}
          />
          <Track stops={stopsOf(own)} />
        </section>
      )}
    </OwnPage>
  )
}
