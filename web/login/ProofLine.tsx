import { CheckCircleFilled, LoadingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Proving } from './proof.ts'
import './login.css'

/** How far the browser is with its sum. */
export const ProofLine = ({ proving, again }: { proving: Proving; again: () => void }) => (
  <p className="login-proof" aria-live="polite">
    {proving.is === 'working' && (
      <>
        <LoadingOutlined aria-hidden /> 正在进行安全验证，无需操作
      </>
    )}
    {proving.is === 'ready' && (
      <>
        <CheckCircleFilled aria-hidden style={{ color: 'var(--ok)' }} /> 安全验证已通过
      </>
    )}
    {proving.is === 'failed' && (
      <>
        安全验证没有完成
        <Button type="link" size="small" onClick={again}>
          重试
        </Button>
      </>
    )}
  </p>
)
