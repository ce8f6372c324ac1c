import { Alert } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'

/** Why nothing can be sent yet: a unit is still to be asked, or has been and has not answered. */
export function NoUnit() {
  const address = useAddress()
  const { data } = useAsk(['my', 'bindings'], (region) =>
    client.GET('/api/{region}/my/bindings', { params: { path: { region } } }),
  )
  const asked = data?.requests.find(({ state }) => state === 'open')
  return (
    <Alert
      type="warning"
      showIcon
      title={
        asked
          ? `绑定申请正等待${asked.unitName}审核：业绩可以先填写保存，审核通过后才能提交。`
          : '您还没有绑定单位：业绩可以先填写保存，绑定单位后才能提交审核。'
      }
      {...(data && !asked && { action: <Link to={address('account')}>去绑定</Link> })}
    />
  )
}
