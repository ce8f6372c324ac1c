import { DownloadOutlined, FileExcelOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Skeleton } from 'antd'
import { useCallback, useState } from 'react'
import { Refusal } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import { fetchFile, save } from './file.ts'
import './paper.css'
import { Sheets } from './Sheets.tsx'

type Props = {
  address: string
  name: string
  onClose: () => void
  /** As what it can be kept; only PDF unless said. */
  formats?: readonly ('pdf' | 'xlsx')[]
  /** What of the answers has no room on it. */
  overflow?: readonly string[]
}

/** A paper before it is printed: every page as it will come out, or why it can't be printed and the way out. */
export function PaperDialog({ address, name, onClose, formats, overflow = [] }: Props) {
  const [marked, setMarked] = useState(false)
  const [turned, setTurned] = useState(false)
  const onTurned = useCallback(() => setTurned(true), [])
  const asked = marked ? `${address}?missing=show-mark` : address
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['paper', asked],
    queryFn: () => fetchFile(asked),
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const buttons = data && (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} href={asked} target="_blank">
        打印
      </Button>
      {formats?.includes('xlsx') && (
        <Button icon={<FileExcelOutlined aria-hidden />} href={`${address}?format=xlsx`} download>
          导出Excel
        </Button>
      )}
      <Button type="primary" icon={<DownloadOutlined aria-hidden />} onClick={() => save(data, name)}>
        {formats ? '导出PDF' : '下载'}
      </Button>
    </>
  )
  return (
    <Modal
      open
      centered
      title={name.replace(/\.pdf$/, '')}
      width={turned ? 'min(1280px, 94vw)' : 920}
      rootClassName="paper-dialog"
      footer={buttons ?? null}
      onCancel={onClose}
    >
      {error instanceof Refusal && !isFetching && (
        <Alert
          type="warning"
          showIcon
          title={refusalSentence(error)}
          action={
            error.refusal === 'missing-glyphs' ? (
              <Button onClick={() => setMarked(true)}>用“〓”代替打印</Button>
            ) : (
              <Button onClick={() => refetch()}>重试</Button>
            )
          }
        />
      )}
      {overflow.map((says) => (
        <Alert
          key={says}
          type="info"
          showIcon
          style={{ marginBottom: 8 }}
          title={`${says}。请以本预览显示情况为准，并按重要程度调整填报顺序。`}
        />
      ))}
      {isFetching && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && !isFetching && <Sheets bytes={data} name={name} onTurned={onTurned} />}
    </Modal>
  )
}
