import { ArrowLeftOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import type { Mark } from '../../../../core/application.ts'
import { OwnPage } from '../../../application/ApplicantPage.tsx'
import { OwnCard } from '../../../application/OwnCard.tsx'
import type { Own } from '../../../application/own.ts'
import { roleNames } from '../../../application/steps.ts'
import { momentOf } from '../../../application/today.ts'
import { useAddress } from '../../../session.tsx'

/** 审批流程: the way, and what each desk did and wrote. */
export function Page() {
  const address = useAddress()
  return (
    <OwnPage>
      {(own) => (
        <div className="page-narrow">
          <p className="back-link">
            <Link to={address('home')}>
              <ArrowLeftOutlined aria-hidden /> 返回首页
            </Link>
          </p>
          <OwnCard own={own} />
          <section className="card flow">
            <header>
              <h2>流转日志</h2>
            </header>
            {own.log.length === 0 && <p className="quiet">还没有提交，没有流转记录。</p>}
            <ol>
              {own.log.toReversed().map((line) => (
                <Line key={`${line.at}-${line.act}-${line.person}`} own={own} line={line} />
              ))}
            </ol>
          </section>
        </div>
      )}
    </OwnPage>
  )
}

function Line({ own, line }: { own: Own; line: Own['log'][number] }) {
  const { label, at, is, person, officeName, opinion, reason, recommendation, groupOpinion, forwardedTo } = line
  const marks = (line.marks ?? []) as readonly Mark[]
  const said = [forwardedTo && `上报至：${forwardedTo}`, opinion, reason, recommendation, groupOpinion].filter(
    (text) => text !== undefined && text !== '',
  )
  return (
    <li>
      <time dateTime={at}>{momentOf(at)}</time>
      <div>
        <b>{label}</b>
        <span>{is === 'applicant' ? '本人' : [officeName, roleNames[is], person].filter(Boolean).join('　')}</span>
        {said.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {marks.length > 0 && (
          <p>需修改：{[...new Set(marks.map(({ section }) => headingOf(own, section)))].join('、')}</p>
        )}
      </div>
    </li>
  )
}

const headingOf = ({ form }: Own, section: string) => form.sections.find(({ id }) => id === section)?.heading ?? section
