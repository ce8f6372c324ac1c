import { ArrowLeftOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Empty } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { OwnPage } from '../../../application/ApplicantPage.tsx'
import { type Own, titleLine } from '../../../application/own.ts'
import { EvidenceOverlay } from '../../../evidence/EvidenceOverlay.tsx'
import { useAddress, useRegion } from '../../../session.tsx'
import '../../../application/application.css'
import { attachmentsOf } from './attachments.ts'
import { FileLine } from './FileLine.tsx'
import './evidence-page.css'

/** 附件一览表: every file of the form and of what was taken over, under the field it proves. */
export const Page = () => <OwnPage>{(own) => <All own={own} />}</OwnPage>

function All({ own }: { own: Own }) {
  const address = useAddress()
  const region = useRegion()
  const queries = useQueryClient()
  const [at, setAt] = useState<number>()
  const files = useMemo(() => attachmentsOf(own), [own])
  const sections = [...new Map(files.map(({ section, group }) => [section, group]))]
  return (
    <div className="page-narrow">
      <p className="back-link">
        <Link to={address(own.editable ? `application/${own.id}` : 'home')}>
          <ArrowLeftOutlined aria-hidden /> {own.editable ? '返回填报' : '返回首页'}
        </Link>
      </p>
      <h1 className="page-title">附件一览表</h1>
      <p className="quiet">
        {titleLine(own)}　共 {files.length} 份附件。点“查看附件”看原图，点图片可以放大或缩小。
      </p>
      {files.length === 0 && <Empty description="还没有上传附件" />}
      {sections.map(([id, heading]) => (
        <section key={id} className="card evidence-of-section" aria-label={heading}>
          <header>
            <h2>{heading}</h2>
            {own.editable && <Link to={`${address(`application/${own.id}`)}?section=${id}`}>去修改</Link>}
          </header>
          <ul className="evidence-lines">
            {files.map((file, index) =>
              file.section === id ? (
                <FileLine
                  key={`${file.file}-${file.row}`}
                  region={region}
                  file={file}
                  fixed={!own.editable || file.imported}
                  onLook={() => setAt(index)}
                  onRenamed={() => void queries.invalidateQueries({ queryKey: [region, 'applications'] })}
                />
              ) : null,
            )}
          </ul>
        </section>
      ))}
      {at !== undefined && (
        <EvidenceOverlay region={region} files={files} at={at} onAt={setAt} onClose={() => setAt(undefined)} />
      )}
    </div>
  )
}
