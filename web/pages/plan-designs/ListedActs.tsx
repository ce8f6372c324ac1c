import { App, Button } from 'antd'
import { Link } from 'react-router'
import { useChange } from '../../api/ask.ts'
import { answered, client } from '../../api/client.ts'
import { useAddress } from '../../session.tsx'

type Props = {
  plan: { id: number; name: string; published: number | null }
  busy: boolean
  onCopy: () => void
}

/** 设计, 版本, 复制到下一年度; 删除 only what nobody has ever seen. */
export function ListedActs({ plan, busy, onCopy }: Props) {
  const address = useAddress()
  const { modal, message } = App.useApp()
  const { id, published } = plan
  const name = plan.name || '未填名称的计划'
  const remove = useChange(
    async (region, _: undefined) => {
      const path = { region, id }
      const { version } = await answered(client.GET('/api/{region}/plan-designs/{id}', { params: { path } }))
      return client.DELETE('/api/{region}/plan-designs/{id}', { params: { path, query: { version } } })
    },
    { done: () => message.success(`已删除“${name}”`) },
  )
  return (
    <span className="plan-acts">
      <Link to={address(`plan-designs/${id}`)}>设计</Link>
      <Link to={address(`plan-designs/${id}/preview`)}>预览</Link>
      {published !== null && <Link to={address(`plan-designs/${id}/versions`)}>版本</Link>}
      <Button type="link" size="small" disabled={busy} onClick={onCopy}>
        复制到下年
      </Button>
      {published === null && (
        <Button
          type="link"
          size="small"
          danger
          onClick={() =>
            modal.confirm({
              title: `删除“${name}”？`,
              content: '该计划从未发布，删除后不能恢复。',
              okText: '删除',
              cancelText: '取消',
              okButtonProps: { danger: true },
              onOk: () => remove.mutateAsync(undefined).catch(() => undefined),
            })
          }
        >
          删除
        </Button>
      )}
    </span>
  )
}
