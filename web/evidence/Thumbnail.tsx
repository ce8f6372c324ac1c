import { FilePdfOutlined, PictureOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { type EvidenceFile, isPicture, thumbnailAddress } from './file.ts'

/** A small picture of the file; an icon for a PDF and where no picture comes. */
export function Thumbnail({ region, file }: { region: string; file: EvidenceFile }) {
  const [failed, setFailed] = useState(false)
  const picture = isPicture(file) && !failed
  return (
    <span className="evidence-thumbnail" data-kind={file.type}>
      {picture ? (
        <img src={thumbnailAddress(region, file.file)} alt="" loading="lazy" onError={() => setFailed(true)} />
      ) : file.type === 'pdf' ? (
        <>
          <FilePdfOutlined aria-hidden />
          <small aria-hidden>PDF</small>
        </>
      ) : (
        <PictureOutlined aria-hidden />
      )}
    </span>
  )
}
