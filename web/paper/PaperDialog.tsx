import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { Refusal } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import { fetchFile, save } from './file.ts'
import './paper.css'
import { Sheets } from './Sheets.tsx'

type Props = { address: string; name: string; onClose: () => void }

/** A paper before it is printed: every page as it will come out, or why it can't be printed and the way out. */
export function PaperDialog({ address, name, onClose }: Props) {
  const [marked, setMarked] = useState(false)
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
      <Button type="primary" icon={<DownloadOutlined aria-hidden />} onClick={() => save(data, name)}>
        下载
      </Button>
    </>
  )
  return (
    <Modal
      open
      centered
      title={name.replace(/\.pdf$/, '')}
      width={920}
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
      {isFetching && <Skeleton active paragraph={{ rows: 12 }} />}
      {data && !isFetching && <Sheets bytes={data} name={name} />}
    </Modal>
  )
}
