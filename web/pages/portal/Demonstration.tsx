import { Alert, Table, Tag } from 'antd'
import { Link } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'
import { usePortal } from '../../shell/portal.ts'
import { Sideways } from '../../shell/Sideways.tsx'

const roles = { personal: '个人登录', staff: '机构（单位）工作人员', administrator: '机构（单位）管理员' } as const

/** Who can log in while the demonstration is on. */
export function Demonstration() {
  const on = usePortal()?.demonstration === true
  const accounts = usePortal()?.accounts
  const address = useAddress()
  const { data } = useAsk(
    ['demonstration'],
    (region) => client.GET('/api/{region}/demonstration', { params: { path: { region } } }),
    on,
  )
  if (!on || !data || data.people.length === 0) return null
  return (
    <section className="panel portal-list" aria-labelledby="demonstration">
      <header>
        <h2 id="demonstration">演示账号</h2>
        {accounts?.opened === 'by-oneself' && <Link to={address('outbox')}>演示短信</Link>}
      </header>
      <Alert
        type="warning"
        showIcon
        title={
          <>
            这是演示系统，人员和单位均为虚构，请勿填写真实信息。全部演示账号的密码：<b>{data.password}</b>
            {accounts?.opened === 'by-provider' && `；个人在${accounts.provider?.name}的演示替身登录，不用密码`}
          </>
        }
      />
      <Sideways label="演示账号">
        <Table
          size="small"
          rowKey="login"
          pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={data.people}
          columns={[
            {
              title: '账号',
              render: (_, { login, role }) => <Link to={`${address('login')}?role=${role}`}>{login}</Link>,
            },
            { title: '登录身份', render: (_, { role }) => <Tag>{roles[role]}</Tag> },
            { title: '姓名', dataIndex: 'name' },
            { title: '单位', dataIndex: 'unit' },
            { title: '可以看什么', dataIndex: 'does' },
          ]}
        />
      </Sideways>
    </section>
  )
}
