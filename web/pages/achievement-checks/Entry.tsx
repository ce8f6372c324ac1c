import { Alert, Button, Skeleton, Tag } from 'antd'
import type { Row } from '../../../core/condition.ts'
import type { Form } from '../../../core/form.ts'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { EvidenceViewer } from '../../evidence/EvidenceViewer.tsx'
import { EntryFacts } from '../../library/EntryFacts.tsx'
import { EntryHistory } from '../../library/EntryHistory.tsx'
import { evidenceOf, rowOf, stateColours } from '../../library/entry.ts'
import { useRegion } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import { Decision } from './Decision.tsx'
import { SameEntries } from './SameEntries.tsx'

type Props = { id: number; onClose: () => void; onDone: () => void }

/** One entry beside its evidence, what is the same elsewhere, what happened to it, and the decision. */
export function Entry({ id, onClose, onDone }: Props) {
  const region = useRegion()
  const { data, error } = useAsk(['achievement-check', id], (region) =>
    client.GET('/api/{region}/achievement-checks/{id}', { params: { path: { region, id } } }),
  )
  if (!data)
    return (
      <section className="panel entry-one">
        {error instanceof Refusal ? (
          <Alert type="warning" showIcon title={refusalSentence(error)} />
        ) : (
          <Skeleton active />
        )}
      </section>
    )
  const form = data.form as Form
  const row: Row = rowOf(data)
  const heading = form.sections.find((section) => section.id === data.kind)?.heading ?? data.kind
  return (
    <section className="panel entry-one" aria-label={data.name || heading}>
      <header>
        <h2>
          {data.personName}　{heading}
        </h2>
        <Tag color={stateColours[data.state]}>{data.stateName}</Tag>
        <Button type="link" onClick={onClose}>
          关闭
        </Button>
      </header>
      <div className="entry-sides">
        <EntryFacts form={form} kind={data.kind} row={row} />
        <div className="entry-proof">
          <EvidenceViewer region={region} files={evidenceOf(form, data.kind, row)} strip />
        </div>
        <div className="entry-deciding">
          {data.refusal === null ? (
            <Decision key={data.version} id={id} version={data.version} onDone={onDone} />
          ) : (
            data.state === 'pending' && (
              <Alert type="info" showIcon title={refusalSentence({ refusal: data.refusal, detail: {} })} />
            )
          )}
          {data.reason && <Alert type="warning" title={`退回原因：${data.reason}`} />}
          <h3>办理经过</h3>
          <EntryHistory history={data.history} />
        </div>
      </div>
      {data.same.length > 0 && <SameEntries form={form} kind={data.kind} row={row} same={data.same} />}
    </section>
  )
}
