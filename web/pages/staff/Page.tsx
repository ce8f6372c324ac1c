import { App, Button, Empty, Skeleton, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { AccountState } from '../../shell/AccountState.tsx'
import { Sideways } from '../../shell/Sideways.tsx'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { useReset } from '../../shell/useReset.tsx'
import { EditStaff } from './EditStaff.tsx'
import { NewStaff } from './NewStaff.tsx'
import { Permissions } from './Permissions.tsx'

/** 工作人员管理: the unit's own officers and approvers. */
export function Page() {
  return (
    <StaffPage kinds={['administrator']} heading="工作人员管理">
      <Staff />
    </StaffPage>
  )
}

export const kindNames = { officer: '经办人', approver: '领导' } as const

const useStaff = () =>
  useAsk(['staff'], (region) => client.GET('/api/{region}/staff', { params: { path: { region } } }))
export const usePermissions = () =>
  useAsk(['permissions'], (region) => client.GET('/api/{region}/permissions', { params: { path: { region } } }))

export type StaffRow = NonNullable<ReturnType<typeof useStaff>['data']>[number]
type Open = { dialog: 'new' } | { dialog: 'permissions' | 'edit'; one: StaffRow }

function Staff() {
  const { data } = useStaff()
  const permissions = usePermissions().data ?? []
  const [open, setOpen] = useState<Open>()
  const reset = useReset()
  const disable = useDisabling()
  if (!data) return <Skeleton active />
  const label = (one: StaffRow, capability: string) =>
    permissions.find((line) => line.role === one.kind && line.capability === capability)?.label ?? capability
  const close = () => setOpen(undefined)
  return (
    <section className="panel">
      <header>
        <h2>创建工作人员账号</h2>
        <span className="quiet">经办人、领导用于审核申报；共 {data.length} 个</span>
        <Button type="primary" style={{ marginLeft: 'auto' }} onClick={() => setOpen({ dialog: 'new' })}>
          新增
        </Button>
      </header>
      <Sideways label="工作人员">
        <Table
          size="small"
          rowKey="id"
          pagination={data.length > 50 ? { pageSize: 50 } : false}
          locale={{
            emptyText: (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description="还没有工作人员账号，点击“新增”创建经办人和领导"
              />
            ),
          }}
          dataSource={data}
          columns={[
            { title: '登录名', dataIndex: 'login' },
            { title: '姓名', dataIndex: 'name' },
            { title: '账号类型', render: (_, one) => kindNames[one.kind] },
            { title: '手机号', dataIndex: 'mobile' },
            {
              title: '权限',
              render: (_, one) =>
                one.capabilities.length === 0 ? (
                  <span className="quiet">未设置，暂不能审核</span>
                ) : (
                  <Space size={[4, 4]} wrap style={{ maxWidth: 460 }}>
                    {one.capabilities.map((capability) => (
                      <Tag key={capability}>{label(one, capability)}</Tag>
                    ))}
                  </Space>
                ),
            },
            { title: '状态', render: (_, one) => stateOf(one) },
            {
              title: '操作',
              render: (_, one) => (
                <Space size={0}>
                  <Button type="link" size="small" onClick={() => setOpen({ dialog: 'permissions', one })}>
                    设置账号权限
                  </Button>
                  <Button type="link" size="small" onClick={() => setOpen({ dialog: 'edit', one })}>
                    修改
                  </Button>
                  <Button type="link" size="small" onClick={() => reset.ask(one.id, one.name)}>
                    重置密码
                  </Button>
                  <Button type="link" size="small" danger={!one.disabled} onClick={() => disable(one)}>
                    {one.disabled ? '启用' : '停用'}
                  </Button>
                </Space>
              ),
            },
          ]}
        />
      </Sideways>
      {reset.shown}
      {open?.dialog === 'new' && <NewStaff onClose={close} />}
      {open?.dialog === 'permissions' && <Permissions one={open.one} onClose={close} />}
      {open?.dialog === 'edit' && <EditStaff one={open.one} onClose={close} />}
    </section>
  )
}

const stateOf = ({ disabled, mustChange }: StaffRow) => (
  <AccountState is={disabled ? 'disabled' : mustChange ? 'new' : 'active'} />
)

function useDisabling() {
  const { modal } = App.useApp()
  const change = useChange((region, { id, disabled }: StaffRow) => {
    const params = { params: { path: { region, id } } }
    return disabled
      ? client.DELETE('/api/{region}/staff/{id}/disabling', params)
      : client.PUT('/api/{region}/staff/{id}/disabling', params)
  })
  return (one: StaffRow) =>
    one.disabled
      ? change.mutate(one)
      : modal.confirm({
          title: `停用${one.name}的账号？`,
          content: '对方现有的登录随即失效，不能再登录；已办理的审核记录保留。可以随时重新启用。',
          okText: '停用',
          okButtonProps: { danger: true },
          onOk: () => change.mutateAsync(one).catch(() => undefined),
        })
}
