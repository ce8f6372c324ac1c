import { ConfigProvider, Result, Spin } from 'antd'
import { Link, useParams } from 'react-router'
import { NotOpened } from '../../application/ApplicantPage.tsx'
import { useOwn } from '../../application/own.ts'
import { SignedIn, useAddress } from '../../session.tsx'
import { roomyTheme } from '../../theme.ts'
import { Editor } from './Editor.tsx'
import './editor.css'
import { TabbedEditor } from './TabbedEditor.tsx'

/** 申报信息: the form of one's own application, filled in section by section. */
export function Page() {
  return (
    <SignedIn kinds={['applicant']}>
      <ConfigProvider theme={roomyTheme}>
        <Opened />
      </ConfigProvider>
    </SignedIn>
  )
}

function Opened() {
  const id = Number(useParams().id)
  const { data: own, error, refetch } = useOwn(id, 'form')
  if (own?.form.manner?.navigation === 'tabs') return <TabbedEditor key={`${own.id}-${own.version}`} own={own} />
  if (own)
    return own.editable ? (
      <Editor key={`${own.id}-${own.version}`} own={own} />
    ) : (
      <NotEditable id={own.id} name={own.stateName} />
    )
  if (!error && Number.isSafeInteger(id))
    return <Spin description="正在打开申报" style={{ display: 'block', margin: '120px auto' }} />
  return <NotOpened onRetry={() => void refetch()} />
}

function NotEditable({ id, name }: { id: number; name: string }) {
  const address = useAddress()
  return (
    <Result
      status="info"
      title={<h1>这份申报{name}，现在不能修改</h1>}
      subTitle="需要修改时，单位开始审核前可以撤回；审核开始后请联系审核人员退回。"
      extra={[
        <Link key="whole" to={address(`application/${id}/whole`)}>
          查看申报材料
        </Link>,
        <Link key="home" to={address('home')}>
          返回首页
        </Link>,
      ]}
    />
  )
}
