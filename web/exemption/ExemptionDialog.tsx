import { Alert, Button, Modal, Skeleton } from 'antd'
import { useAsk, useChange } from '../api/ask.ts'
import { client, Refusal } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import { AskForm } from './AskForm.tsx'
import { ExemptionHistory } from './ExemptionHistory.tsx'

type Props = { application: number; onClose: () => void }

/** 免面试: asked for with a reason and proof; what came of it, and taking it back. */
export function ExemptionDialog({ application, onClose }: Props) {
  const { data, error } = useAsk(['exemption', application], (region) =>
    client.GET('/api/{region}/applications/{id}/exemption', { params: { path: { region, id: application } } }),
  )
  const withdraw = useChange((region, _: undefined) =>
    client.PUT('/api/{region}/applications/{id}/exemption/withdrawal', {
      params: { path: { region, id: application } },
    }),
  )
  const [last] = data?.requests ?? []
  return (
    <Modal open title="免面试" footer={null} onCancel={onClose} width={640}>
      {error instanceof Refusal && <Alert type="warning" showIcon title={refusalSentence(error)} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <div className="exemption">
          {last?.state === 'open' && (
            <Alert
              type="info"
              showIcon
              title="申请已提交，等待评审计划的组织单位审核"
              action={
                <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
                  撤回申请
                </Button>
              }
            />
          )}
          {last?.state === 'granted' && <Alert type="success" showIcon title="已获准免面试，不需要参加面试" />}
          {data.refusal === null ? (
            <AskForm application={application} onDone={onClose} />
          ) : (
            !last && <Alert type="info" showIcon title={refusalSentence({ refusal: data.refusal, detail: {} })} />
          )}
          {data.requests.length > 0 && <ExemptionHistory heading="申请和审核情况" requests={data.requests} />}
        </div>
      )}
    </Modal>
  )
}
