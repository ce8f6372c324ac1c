import { ArrowLeftOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { FileRef } from '../../../../core/form.ts'
import { type ShownField, type ShownSection, shape } from '../../../../core/shape.ts'
import { OwnPage } from '../../../application/ApplicantPage.tsx'
import { FileStrip } from '../../../application/FileStrip.tsx'
import { factsLine, type Own, titleLine } from '../../../application/own.ts'
import { todayInChina } from '../../../application/today.ts'
import { Detected } from '../../../detection/Detected.tsx'
import { OpenedContext, useOpened } from '../../../form/context.ts'
import { said } from '../../../form/rows.ts'
import { useAddress, useRegion } from '../../../session.tsx'
import { kindNameOf, withoutKind } from '../../../taking-over/columns.ts'
import '../../../form/form.css'
import './whole.css'

/** 申报一览表: the whole application on one page, a navigation at the right that jumps. */
export const Page = () => <OwnPage>{(own) => <Whole own={own} />}</OwnPage>

function Whole({ own }: { own: Own }) {
  const address = useAddress()
  const region = useRegion()
  const opened = useMemo(
    () => ({ region, application: own.id, form: own.form, today: todayInChina() }),
    [region, own.id, own.form],
  )
  const sections = useMemo(() => shape(own.form, own.answers, own.known, opened.today), [own, opened.today])
  return (
    <OpenedContext value={opened}>
      <div className="whole">
        <nav aria-label="栏目">
          <Link to={address(own.editable ? `application/${own.id}` : 'home')}>
            <ArrowLeftOutlined aria-hidden /> {own.editable ? '返回填报' : '返回首页'}
          </Link>
          <ol>
            {sections.map(({ section, none, ...shown }, index) => (
              <li key={section.id}>
                {section.group !== sections[index - 1]?.section.group && section.group !== section.heading && (
                  <b>{section.group}</b>
                )}
                <a href={`#${section.id}`}>
                  {section.heading}
                  {shown.is === 'list' && <small>{none ? '无' : `${shown.rows.length} 条`}</small>}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          <header className="whole-head">
            <h1>{titleLine(own)}</h1>
            <p className="quiet">
              {own.applicantName}　{own.organisationName}　{factsLine(own)}　{own.stateName}
            </p>
          </header>
          <Detected of={own} anchor={(section) => section} />
          {sections.map((shown) => (
            <section key={shown.section.id} id={shown.section.id} className="card whole-section">
              <header>
                <h2>{shown.section.heading}</h2>
              </header>
              <Body shown={shown} />
            </section>
          ))}
        </div>
      </div>
    </OpenedContext>
  )
}

function Body({ shown }: { shown: ShownSection }) {
  const opened = useOpened()
  if (shown.none) return <p>无</p>
  if (shown.is === 'sheet') return <Facts fields={shown.fields} />
  if (shown.rows.length === 0) return <p className="quiet">没有填写</p>
  return shown.rows.map((row, index) => (
    <div key={row.id} className="whole-row">
      <h3>
        {index + 1}. {kindNameOf(row, opened) || shown.section.list?.noun}
        {row.void && <span className="chip">{row.void}</span>}
      </h3>
      <Facts fields={withoutKind(row).fields} />
    </div>
  ))
}

function Facts({ fields }: { fields: readonly ShownField[] }) {
  const opened = useOpened()
  return (
    <dl className="facts">
      {fields.map((one) => {
        const { id, kind, label, wide } = one.field
        const isFile = kind === 'files' || kind === 'photo'
        return (
          <div key={id} data-wide={wide || isFile || undefined}>
            <dt>{label}</dt>
            <dd>
              {one.value === undefined ? (
                <span className="quiet">未填</span>
              ) : isFile ? (
                <FileStrip files={[one.value].flat() as unknown as FileRef[]} label={label} />
              ) : (
                said(one, opened)
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
