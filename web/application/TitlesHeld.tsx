import { Empty } from 'antd'
import { PaperButton } from '../paper/PaperButton.tsx'
import { useRegion } from '../session.tsx'
import './application.css'
import { useTitles } from './titles.ts'

/** The certificates in the holder's own hand, each with its number. */
export function TitlesHeld() {
  const region = useRegion()
  const { data } = useTitles()
  return (
    <>
      {data?.length === 0 && (
        <section className="card">
          <Empty description="还没有在本系统取得的职称证书。评审结果确认后，电子证书会出现在这里。" />
        </section>
      )}
      {data?.map((one) => (
        <section key={one.id} className="card title-held" aria-label={`${one.title}证书`}>
          <header>
            <h2>
              {one.title}　{one.specialty}
            </h2>
            {one.revokedAt ? (
              <span className="chip bad">已撤销</span>
            ) : (
              <PaperButton
                address={`/api/${region}/my/certificates/${one.id}/file`}
                name={`证书-${one.number}.pdf`}
                label="查看电子证书（PDF）"
              />
            )}
          </header>
          <dl>
            {(
              [
                ['证书编号', one.number],
                ['系列', one.series],
                ['级别', one.level],
                ['评审委员会', one.committee],
                ['发证单位', one.office],
                ['发证日期', one.issuedOn],
                ['工作单位', one.unit],
                ...(one.revokedAt ? [['撤销原因', one.revokedFor ?? '']] : []),
              ] as [string, string][]
            ).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
