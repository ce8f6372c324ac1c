import { Alert, Button, Skeleton, Tag } from 'antd'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { EvidenceViewer } from '../../evidence/EvidenceViewer.tsx'
import { ExemptionHistory } from '../../exemption/ExemptionHistory.tsx'
import { useRegion } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { Decision } from './Decision.tsx'

type Props = { id: number; onClose: () => void; onDone: () => void }

/** One request beside its proof, what was asked before, and the decision. */
export function Request({ id, onClose, onDone }: Props) {
  const region = useRegion()
  const { data, error } = useAsk(['exemption-check', id], (region) =>
    client.GET('/api/{region}/exemption-checks/{id}', { params: { path: { region, id } } }),
  )
  if (!data)
    return (
      <section className="panel entry-one">
        {error instanceof Refusal ? (
          <Alert
            type="warning"
            showIcon
            title={refusalSentence(error)}
            action={<Button onClick={onClose}>返回列表</Button>}
          />
        ) : (
          <Skeleton active />
        )}
      </section>
    )
  const { request, former } = data
  return (
    <section className="panel entry-one" aria-label={`${data.personName}的免面试申请`}>
      <header>
        <h2>
          {data.personName}　{data.title}
        </h2>
        <Tag>{data.stateName}</Tag>
        <Button type="link" onClick={onClose}>
          关闭
        </Button>
      </header>
      <div className="entry-sides">
        <div>
          <p>
            {data.planName}
            <br />
            <span className="quiet">
              {data.organisationName}　{data.specialty}
            </span>
          </p>
          <h3>申请原因</h3>
          <p className="exemption-reason">{request.reason}</p>
        </div>
        <div className="entry-proof">
          <EvidenceViewer region={region} files={request.files.map((file) => ({ ...file, group: '证明材料' }))} strip />
        </div>
        <div>
          {data.refusal === null ? (
            <Decision id={id} onDone={onDone} />
          ) : (
            request.state === 'open' && (
              <Alert type="info" showIcon title={refusalSentence({ refusal: data.refusal, detail: {} })} />
            )
          )}
          {request.answer && <Alert type="warning" title={`不同意的原因：${request.answer}`} />}
          {former.length > 0 && <ExemptionHistory heading="此前的申请" requests={former} />}
        </div>
      </div>
    </section>
  )
}
