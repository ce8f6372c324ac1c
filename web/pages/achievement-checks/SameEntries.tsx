import { Alert, Tag } from 'antd'
import { useState } from 'react'
import type { Row } from '../../../core/condition.ts'
import type { Form } from '../../../core/form.ts'
import { momentOf } from '../../application/today.ts'
import { EvidenceViewer } from '../../evidence/EvidenceViewer.tsx'
import { EntryFacts } from '../../library/EntryFacts.tsx'
import { type Checked, evidenceOf, stateColours } from '../../library/entry.ts'
import { useRegion } from '../../session.tsx'

type Same = Checked['same'][number]
type Props = { form: Form; kind: string; row: Row; same: readonly Same[] }

/** The entry and each that is the same, beside each other; another unit's is told of, not shown. */
export function SameEntries({ form, kind, row, same }: Props) {
  const region = useRegion()
  const [at, setAt] = useState(0)
  const other = same[at] ?? same[0]
  if (!other) return null
  const theirs = (other.whole?.answers as Record<string, readonly Row[]> | undefined)?.[other.kind]?.[0]
  const theirForm = other.whole?.form as Form | undefined
  return (
    <section className="entry-same" aria-label="相同的业绩">
      <h3>相同的业绩（{same.length}）</h3>
      <ul className="entry-same-list">
        {same.map((one, index) => (
          <li key={one.id}>
            <button type="button" aria-current={index === at || undefined} onClick={() => setAt(index)}>
              <b>
                {one.isSamePerson ? '本人的另一条' : one.personName}　{one.unitName}
              </b>
              <span>{one.name}</span>
              <span className="quiet">{one.says.join('；')}</span>
              <span>
                <Tag color={stateColours[one.state]}>{one.stateName}</Tag>
                {one.submittedAt && <span className="quiet">提交于 {momentOf(one.submittedAt)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {theirs && theirForm ? (
        <div className="entry-beside">
          <article aria-label="本条">
            <h4>本条</h4>
            <EntryFacts form={form} kind={kind} row={row} />
            <div className="entry-proof">
              <EvidenceViewer region={region} files={evidenceOf(form, kind, row)} />
            </div>
          </article>
          <article aria-label="相同的一条">
            <h4>{other.isSamePerson ? '本人的另一条' : other.personName}</h4>
            <EntryFacts form={theirForm} kind={other.kind} row={theirs} />
            <div className="entry-proof">
              <EvidenceViewer region={region} files={evidenceOf(theirForm, other.kind, theirs)} />
            </div>
          </article>
        </div>
      ) : (
        <Alert
          type="info"
          showIcon
          title={`对方属于${other.unitName}，内容和材料由该单位审核；如需核实，请联系该单位。`}
        />
      )}
    </section>
  )
}
