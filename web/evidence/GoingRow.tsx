import { CloseOutlined, PauseOutlined, PlayCircleOutlined, RedoOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { sizeOf } from './file.ts'
import type { Going } from './sendings.ts'

type Props = { one: Going; onPause: () => void; onResume: () => void; onDrop: () => void }

const words = {
  sending: '正在上传',
  checking: '正在检查内容',
  paused: '已暂停',
  lost: '网络中断，正在自动重试，恢复后自动继续',
  waiting: '系统正忙，正在自动重试，请不要关闭页面',
  refused: '没有上传',
}

/** A file on its way: how far, and what can be done about it. */
export function GoingRow({ one, onPause, onResume, onDrop }: Props) {
  const { name, bytes, sent, state, reason } = one
  const percent = bytes === 0 ? 0 : Math.floor((sent / bytes) * 100)
  return (
    <li className="wide">
      <div className="uploader-going">
        <span className="uploader-name" title={name}>
          {name}
        </span>
        <span className="quiet">{state === 'refused' ? sizeOf(bytes) : `${sizeOf(sent)} / ${sizeOf(bytes)}`}</span>
        {state === 'sending' && (
          <Button
            size="small"
            type="text"
            icon={<PauseOutlined aria-hidden />}
            aria-label={`暂停 ${name}`}
            onClick={onPause}
          />
        )}
        {(state === 'paused' || state === 'lost') && (
          <Button
            size="small"
            type="text"
            icon={<PlayCircleOutlined aria-hidden />}
            aria-label={`继续 ${name}`}
            onClick={onResume}
          />
        )}
        {state === 'refused' && one.sending && (
          <Button
            size="small"
            type="text"
            icon={<RedoOutlined aria-hidden />}
            aria-label={`重试 ${name}`}
            onClick={one.again}
          />
        )}
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={`移除 ${name}`}
          onClick={onDrop}
        />
      </div>
      {state !== 'refused' && (
        <Progress percent={percent} size="small" showInfo={false} aria-label={`${name} 上传进度`} />
      )}
      <p className={state === 'refused' ? 'uploader-bad' : 'quiet'} role="status">
        {words[state]}
        {reason && `：${reason}`}
      </p>
    </li>
  )
}
