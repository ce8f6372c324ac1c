import { App, Button, Modal, Skeleton } from 'antd'
import type { Row } from '../../../core/condition.ts'
import type { FileRef, Form, Section } from '../../../core/form.ts'
import { useAsk } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { EvidenceViewer } from '../../evidence/EvidenceViewer.tsx'
import { Uploader } from '../../evidence/Uploader.tsx'
import { evidenceIn } from '../../form/rows.ts'
import type { Outcome } from '../../form/sections.ts'
import { filesOf } from '../../form/slots.ts'
import { EntryFacts } from '../../library/EntryFacts.tsx'
import { EntryHistory } from '../../library/EntryHistory.tsx'
import { evidenceOf, type Item, rowOf } from '../../library/entry.ts'
import { useRegion } from '../../session.tsx'
import { refusalSentence } from '../../words/refusals.ts'

export type Looking = { id: number; is: 'send' | 'look' | 'history' }

type Props = {
  looking: Looking | undefined
  items: readonly Item[]
  section: Section
  keep: (key: string, change: (row: Row) => Row) => Promise<Outcome>
  onClose: () => void
}

/** What is opened over the table: an entry's evidence, the whole entry, what happened to it. */
export function EntryWindows({ looking, items, section, keep, onClose }: Props) {
  const item = items.find(({ id }) => id === looking?.id)
  if (!looking || !item) return null
  const { noun = '' } = section.list ?? {}
  if (looking.is === 'send') return <Evidence {...{ item, section, keep, onClose }} />
  return (
    <Modal
      open
      width={looking.is === 'look' ? 880 : 560}
      title={looking.is === 'look' ? `查看${noun}` : '办理经过'}
      footer={null}
      onCancel={onClose}
    >
      <Whole id={item.id} is={looking.is} />
    </Modal>
  )
}

function Whole({ id, is }: { id: number; is: 'look' | 'history' }) {
  const region = useRegion()
  const { data } = useAsk(['achievement', id], (region) =>
    client.GET('/api/{region}/achievements/{id}', { params: { path: { region, id } } }),
  )
  if (!data) return <Skeleton active />
  if (is === 'history') return <EntryHistory history={data.history} />
  const form = data.form as Form
  return (
    <>
      <EntryFacts form={form} kind={data.kind} row={rowOf(data)} />
      <div className="entry-evidence">
        <EvidenceViewer region={region} files={evidenceOf(form, data.kind, rowOf(data))} strip />
      </div>
    </>
  )
}

/** Files are stored with their entry as they arrive, are renamed or taken away. */
function Evidence({ item, section, keep, onClose }: Omit<Props, 'looking' | 'items'> & { item: Item }) {
  const region = useRegion()
  const { message } = App.useApp()
  const row = rowOf(item)
  const store = async (field: string, change: (files: readonly FileRef[]) => readonly FileRef[]) => {
    const outcome = await keep(item.key, (before) => ({ ...before, [field]: [...change(filesOf(before[field]))] }))
    if (outcome.is === 'refused') message.error(refusalSentence(outcome.refusal))
    if (outcome.is === 'lost') message.error('附件没有保存：网络不通或登录已失效，请重试')
  }
  return (
    <Modal
      open
      width={720}
      title="佐证材料"
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          完成
        </Button>
      }
    >
      {evidenceIn(section).map((field) =>
        field.kind === 'files' ? (
          <section key={field.id} className="entry-files">
            <h3>{field.label}</h3>
            {field.hint && <p className="quiet">{field.hint}</p>}
            <Uploader
              region={region}
              place={{ achievement: item.id, field: field.id }}
              rule={field}
              files={filesOf(row[field.id])}
              label={field.label}
              onChange={(change) => void store(field.id, change)}
            />
          </section>
        ) : null,
      )}
      <p className="quiet entry-files-note">附件随上传保存；全部传完后点“完成”，再在列表中点“提交”送单位审核。</p>
    </Modal>
  )
}
