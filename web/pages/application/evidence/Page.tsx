import { ArrowLeftOutlined } from '@ant-design/icons'
import { Empty } from 'antd'
import { Link } from 'react-router'
import type { FileRef } from '../../../../core/form.ts'
import { fieldsShown, shape } from '../../../../core/shape.ts'
import { OwnPage } from '../../../application/ApplicantPage.tsx'
import { FileStrip } from '../../../application/FileStrip.tsx'
import { type Own, titleLine } from '../../../application/own.ts'
import { todayInChina } from '../../../application/today.ts'
import { useAddress } from '../../../session.tsx'
import '../../../application/application.css'

/** 附件一览: every file of the application under the field it proves. */
export const Page = () => <OwnPage>{(own) => <All own={own} />}</OwnPage>

function All({ own }: { own: Own }) {
  const address = useAddress()
  const sections = evidenceOf(own)
  const count = sections.flatMap(({ slots }) => slots.flatMap(({ files }) => files)).length
  return (
    <div className="page-narrow">
      <p className="back-link">
        <Link to={address(own.editable ? `application/${own.id}` : 'home')}>
          <ArrowLeftOutlined aria-hidden /> {own.editable ? '返回填报' : '返回首页'}
        </Link>
      </p>
      <h1 className="page-title">附件一览</h1>
      <p className="quiet">
        {titleLine(own)}　共 {count} 份附件，点缩略图放大查看
      </p>
      {count === 0 && <Empty description="还没有上传附件" />}
      {sections.map(({ id, heading, slots }) => (
        <section key={id} className="card evidence-of-section">
          <header>
            <h2>{heading}</h2>
            {own.editable && <Link to={`${address(`application/${own.id}`)}?section=${id}`}>去修改</Link>}
          </header>
          {slots.map(({ key, label, files }) => (
            <div key={key} className="evidence-slot">
              <h3>
                {label} <small className="quiet">{files.length} 份</small>
              </h3>
              <FileStrip files={files} label={label} group={heading} />
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

function evidenceOf({ form, answers, known }: Own) {
  return shape(form, answers, known, todayInChina()).flatMap((shown) => {
    const slots = fieldsShown(shown).flatMap(({ field, value }, index) =>
      (field.kind === 'files' || field.kind === 'photo') && value !== undefined
        ? [{ key: `${field.id}-${index}`, label: field.label, files: [value].flat() as unknown as FileRef[] }]
        : [],
    )
    return slots.length > 0 ? [{ id: shown.section.id, heading: shown.section.heading, slots }] : []
  })
}
