import { SyncOutlined } from '@ant-design/icons'
import { useSyncExternalStore } from 'react'
import { waiting } from '../api/patient.ts'

const subscribe = (told: () => void) => {
  waiting.addEventListener('change', told)
  return () => waiting.removeEventListener('change', told)
}

/** Over every page, for as long as calls wait for the server to come back. */
export function Waiting() {
  const calls = useSyncExternalStore(subscribe, () => waiting.calls)
  return (
    <div className="waiting" role="status">
      {calls > 0 && (
        <span>
          <SyncOutlined spin aria-hidden /> 系统正忙或正在切换服务器，请稍候，正在自动重试；已填写的内容不会丢失
        </span>
      )}
    </div>
  )
}
