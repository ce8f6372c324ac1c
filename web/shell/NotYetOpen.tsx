import { SyncOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { SiteShell } from './SiteShell.tsx'
import { useWaiting } from './waiting.ts'

/** In place of a page whose very first call is told to wait or finds no server: what is going on, and that it goes on by itself. */
export function NotYetOpen({ why }: { why: keyof typeof words }) {
  const { calls } = useWaiting()
  if (why === 'busy' && calls === 0) return null
  const [heading, says] = words[why]
  return (
    <SiteShell>
      <section className="panel not-yet-open">
        <h1 className="page-title">{heading}</h1>
        <p>{says}</p>
        <p>
          <b>您不需要操作：</b>系统会自动重试，接通后本页自动显示。请不要关闭页面，也不必反复刷新。
        </p>
        <p className="quiet" aria-live="off">
          <SyncOutlined spin aria-hidden /> <Countdown />
        </p>
      </section>
    </SiteShell>
  )
}

const words = {
  busy: [
    '系统正忙，本页暂时没有打开',
    '现在办理的人很多，或者系统正在切换服务器；系统先保证填报、上传和提交。已经保存和提交的内容不受影响。',
  ],
  cut: ['连接不上服务器，本页暂时没有打开', '请检查网络。已经保存和提交的内容不受影响。'],
} as const

function Countdown() {
  const { next } = useWaiting()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [])
  const seconds = Math.ceil((next - now) / 1000)
  return seconds > 0 ? `约 ${seconds} 秒后自动重试` : '正在重试'
}
