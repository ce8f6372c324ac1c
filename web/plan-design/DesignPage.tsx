import { Button, Result, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { Refusal } from '../api/client.ts'
import { SignedIn, useAddress } from '../session.tsx'
import { StaffShell } from '../shell/StaffShell.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { type DesignShown, useDesign, usePaletteAsked } from './design.ts'
import type { Palette } from './palette.ts'
import './plan-design.css'

type Props = { anew?: boolean; children: (shown: DesignShown, palette: Palette) => ReactNode }

/** A screen about one plan of the reader's own office, the one in the address. */
export const DesignPage = (props: Props) => (
  <SignedIn kinds={['officer']}>
    <StaffShell>
      <Opened {...props} />
    </StaffShell>
  </SignedIn>
)

function Opened({ anew = false, children }: Props) {
  const address = useAddress()
  const id = Number(useParams().id)
  const { data, error, refetch } = useDesign(id, anew)
  const palette = usePaletteAsked()
  if (data && palette) return children(data, palette)
  if (!error && Number.isSafeInteger(id)) return <Skeleton active />
  return (
    <Result
      status="404"
      title={<h1>没有打开这个评审计划</h1>}
      subTitle={
        error instanceof Refusal ? refusalSentence(error) : '可能已被删除，或不是本单位的计划。已填写的内容不会丢失。'
      }
      extra={[
        <Button key="again" type="primary" onClick={() => void refetch()}>
          重试
        </Button>,
        <Link key="list" to={address('plan-designs')}>
          返回评审计划
        </Link>,
      ]}
    />
  )
}
