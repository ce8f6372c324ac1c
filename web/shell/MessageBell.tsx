import { BellOutlined } from '@ant-design/icons'
import { Badge } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { useAddress } from '../session.tsx'

/** The way to one's messages, with how many have not been read. */
export function MessageBell() {
  const address = useAddress()
  const { data } = useAsk(['messages'], (region) =>
    client.GET('/api/{region}/messages', { params: { path: { region } } }),
  )
  const unread = data?.unread ?? 0
  return (
    <Badge count={unread} size="small" offset={[-8, 8]}>
      <Link to={address('messages')} className="message-bell" aria-label={`消息，${unread} 条未读`}>
        <BellOutlined aria-hidden />
      </Link>
    </Badge>
  )
}
