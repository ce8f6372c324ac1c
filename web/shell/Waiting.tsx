import { SyncOutlined } from '@ant-design/icons'
import { useWaiting } from './waiting.ts'

/** Over every page, for as long as calls wait for the server to come back. */
export function Waiting() {
  const { calls } = useWaiting()
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
