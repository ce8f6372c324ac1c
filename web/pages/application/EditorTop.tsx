import { ArrowLeftOutlined, EyeOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import type { Day } from '../../../core/day.ts'
import { factsLine, type Own, titleLine } from '../../application/own.ts'
import { daysLeft } from '../../application/today.ts'
import { useWho } from '../../session.tsx'

export const EditorTop = memo(function EditorTop({
  own,
  today,
  onLeave,
}: {
  own: Own
  today: Day
  onLeave: (page: string) => void
}) {
  const left = daysLeft(own.closes, today)
  return (
    <header className="editor-top">
      <Button
        type="text"
        icon={<ArrowLeftOutlined aria-hidden />}
        aria-label="返回首页"
        onClick={() => onLeave('home')}
      >
        <span className="only-wide">返回首页</span>
      </Button>
      <div>
        <b>{titleLine(own)}</b>
        <span>{factsLine(own)}</span>
      </div>
      <span className="only-wide">
        {left > 0 ? (
          <>
            还有 <b>{left}</b> 天截止
          </>
        ) : (
          '申报期已结束'
        )}
      </span>
      <Button
        type="text"
        className="only-wide"
        icon={<PaperClipOutlined aria-hidden />}
        onClick={() => onLeave(`application/${own.id}/evidence`)}
      >
        附件一览表
      </Button>
      <Button
        type="text"
        className="only-wide"
        icon={<EyeOutlined aria-hidden />}
        onClick={() => onLeave(`application/${own.id}/whole`)}
      >
        申报一览表
      </Button>
      <span className="only-wide">{useWho().name}</span>
    </header>
  )
})
