import { ClockCircleOutlined, SoundOutlined } from '@ant-design/icons'
import './application.css'
import { OwnActs } from './OwnActs.tsx'
import { factsLine, type Own, titleLine } from './own.ts'
import { nextLine, stopsOf } from './steps.ts'
import { Track } from './Track.tsx'

/** One application: what for, whose turn it is, the way, and what may be done. */
export function OwnCard({ own }: { own: Own }) {
  const next = nextLine(own)
  return (
    <section className="card own">
      <div className="own-head">
        <div>
          <p>
            我的申报情况　<span>申报编号 {own.number}</span>
          </p>
          <h1>{titleLine(own) || '尚未选择申报职称'}</h1>
          <p>
            {factsLine(own)}　{own.levelName}　{own.modeName}
          </p>
        </div>
        <span className="own-state">
          <ClockCircleOutlined aria-hidden /> {own.stateName}
        </span>
      </div>
      <div className="next-line">
        <SoundOutlined aria-hidden />
        <p>
          <b>{next.strong}</b>
          {next.text}
        </p>
      </div>
      <Track stops={stopsOf(own)} />
      <OwnActs own={own} />
    </section>
  )
}
