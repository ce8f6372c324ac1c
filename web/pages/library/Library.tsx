import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Form } from '../../../core/form.ts'
import { Entries } from './Entries.tsx'
import { KindChoice, Kinds, type LibraryShown } from './Kinds.tsx'
import { NoUnit } from './NoUnit.tsx'
import './library-page.css'

/** The kinds at the side with how many are where; the entries of the one chosen beside them. */
export function Library({ library }: { library: LibraryShown }) {
  const [search, setSearch] = useSearchParams()
  const [reading, setReading] = useState(false)
  const form = library.form as Form
  const asked = search.get('kind')
  const kind = form.sections.find(({ id }) => id === asked) ?? form.sections[0]
  const choose = (id: string) => setSearch({ kind: id })
  return (
    <div className="page-narrow library">
      <header className="library-head">
        <h1 className="page-title">个人业绩库</h1>
        <Button onClick={() => setReading(true)}>填写说明</Button>
      </header>
      {library.unitName === null && <NoUnit />}
      <div className="library-sides">
        <Kinds library={library} form={form} chosen={kind?.id} onChoose={choose} />
        <KindChoice library={library} form={form} chosen={kind?.id} onChoose={choose} />
        {kind && <Entries key={kind.id} library={library} form={form} section={kind} />}
      </div>
      {reading && (
        <Modal open title="个人业绩库填写说明" footer={null} onCancel={() => setReading(false)}>
          {library.guide.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Modal>
      )}
    </div>
  )
}
