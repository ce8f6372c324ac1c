import { Alert, Descriptions, Skeleton } from 'antd'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { momentOf } from '../../application/today.ts'
import { usePortal } from '../../shell/portal.ts'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { Former } from './Former.tsx'
import { RequestForm } from './RequestForm.tsx'

export const usePermission = () =>
  useAsk(
    ['my-permission'],
    (region) => client.GET('/api/{region}/my/permission', { params: { path: { region } } }),
    true,
    true,
  )
export type Permission = NonNullable<ReturnType<typeof usePermission>['data']>

/** 职称申报权限申请. */
export const Page = () => (
  <StaffPage kinds={['officer']} heading="职称申报权限申请">
    <Own />
  </StaffPage>
)

function Own() {
  const { data } = usePermission()
  const divisions = usePortal()?.divisions
  if (!data || !divisions) return <Skeleton active />
  const { permitted, request } = data
  if (permitted)
    return (
      <>
        <Alert
          type="success"
          showIcon
          title="本单位已取得职称申报权限"
          description="可以开展审核、上报、路径申请和公示等工作。单位名称和统一社会信用代码需要更正的，请联系所在地职称管理部门。"
        />
        {request && <Told request={request} />}
        <Former rows={data.former} />
      </>
    )
  return (
    <>
      {request?.state === 'open' && (
        <Alert
          type="info"
          showIcon
          title={`申请已于 ${momentOf(request.submittedAt ?? '')} 提交，由${request.bureauName ?? '所在地人社部门'}审核`}
          description={`自动校验结果：${request.finding ?? ''}。审核期间只能查看，不能修改。`}
        />
      )}
      {request?.state === 'refused' && (
        <Alert
          type="warning"
          showIcon
          title="审核不通过，请修改后重新提交"
          description={`${request.bureauName ?? ''}：${request.reason ?? ''}`}
        />
      )}
      {request?.state === 'open' ? (
        <Told request={request} />
      ) : (
        <RequestForm key={request?.version ?? 0} permission={data} divisions={divisions} />
      )}
      <Former rows={data.former} />
    </>
  )
}

const Told = ({ request }: { request: NonNullable<Permission['request']> }) => (
  <section className="panel permission-told">
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, lg: 2 }}
      items={[
        { key: 'name', label: '单位名称', children: request.name },
        { key: 'code', label: '统一社会信用代码', children: request.creditCode || '没有' },
        { key: 'division', label: '所属地区', children: request.divisionName },
        { key: 'address', label: '单位地址', children: request.address },
        { key: 'contact', label: '联系人', children: request.contact },
        { key: 'phone', label: '联系电话', children: request.phone },
        { key: 'state', label: '审核状态', children: request.stateName },
        { key: 'finding', label: '自动校验', children: request.finding ?? '—' },
      ]}
    />
  </section>
)
