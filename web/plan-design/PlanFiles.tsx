import { DeleteOutlined, UploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import '../evidence/evidence.css'
import { sizeOf } from '../evidence/file.ts'
import { GoingRows } from '../evidence/GoingRows.tsx'
import { acceptOf, type FileRule, ruleSentence } from '../evidence/rule.ts'
import { useSendings } from '../evidence/sendings.ts'
import { useRegion } from '../session.tsx'
import { usePortal } from '../shell/portal.ts'
import type { DesignShown } from './design.ts'

/** 附件 for people to download with the plan. They are there at once, also under a plan already published. */
export function PlanFiles({ plan, files }: { plan: number; files: DesignShown['files'] }) {
  const region = useRegion()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const { maxBytes, maxCount } = usePortal()?.uploads ?? { maxBytes: 0, maxCount: 0 }
  const rule: FileRule = { types: ['pdf', 'jpg', 'png'], maxBytes, max: maxCount }
  const arrived = () => void queries.invalidateQueries({ queryKey: [region, 'plan-designs', plan] })
  const sendings = useSendings(region, { plan }, rule, arrived)
  const remove = useChange((of, file: number) =>
    client.DELETE('/api/{region}/plan-designs/{id}/files/{file}', { params: { path: { region: of, id: plan, file } } }),
  )
  const underWay = sendings.going.filter(({ state }) => state !== 'refused').length
  const room = maxCount - files.length - underWay
  return (
    <div className="plan-files">
      <h3>供申报人下载</h3>
      <ul className="uploader-files">
        {files.map(({ file, name, bytes }) => (
          <li key={file} className="plan-file">
            <a href={`/api/${region}/plan-designs/${plan}/files/${file}`} download={name}>
              {name}
            </a>
            <span className="quiet">{sizeOf(bytes)}</span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`删除附件 ${name}`}
              loading={remove.isPending && remove.variables === file}
              onClick={() => remove.mutate(file)}
            />
          </li>
        ))}
        <GoingRows sendings={sendings} />
      </ul>
      <div className="uploader-pick">
        <Button icon={<UploadOutlined aria-hidden />} disabled={room <= 0} onClick={() => input.current?.click()}>
          上传附件
        </Button>
        <span className="quiet">{ruleSentence(rule)}；如评审条件、表样、操作说明</span>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={acceptOf(rule)}
          aria-label="上传计划附件"
          onChange={(event) => {
            sendings.add([...(event.target.files ?? [])], room)
            event.target.value = ''
          }}
        />
      </div>
    </div>
  )
}
