import { UserOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { sheetOf } from '../../../core/condition.ts'
import type { FileRef } from '../../../core/form.ts'
import { maskIdNumber } from '../../../core/identity.ts'
import type { Own } from '../../application/own.ts'
import { contentAddress } from '../../evidence/file.ts'
import { useAddress, useRegion, useWho } from '../../session.tsx'

/** 个人基本信息: name, number, unit and the photo that the certificate will carry. */
export function PersonCard({ own }: { own: Own | undefined }) {
  const who = useWho()
  const region = useRegion()
  const address = useAddress()
  const photo = own && photoIn(own)
  const { idNumber, gender } = own?.known ?? {}
  const unit = who.organisationName ?? own?.organisationName
  return (
    <section className="card">
      <header>
        <h2>个人基本信息</h2>
        <Link to={address('account')}>个人中心</Link>
      </header>
      <div className="home-person">
        <span className="home-photo">
          {photo ? (
            <img src={contentAddress(region, photo.file)} alt="本人照片" />
          ) : (
            <UserOutlined aria-label="还没有照片" />
          )}
        </span>
        <dl>
          <div>
            <dt>姓名</dt>
            <dd>
              <b>{who.name}</b>
              {typeof gender === 'string' && `　${gender}`}
            </dd>
          </div>
          {typeof idNumber === 'string' && (
            <div>
              <dt>身份证号</dt>
              <dd>{idNumber.includes('*') ? idNumber : maskIdNumber(idNumber)}</dd>
            </div>
          )}
          {unit && (
            <div>
              <dt>工作单位</dt>
              <dd>{unit}</dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  )
}

function photoIn({ form, answers }: Own): FileRef | undefined {
  for (const { id, fields } of form.sections)
    for (const field of fields)
      if (field.kind === 'photo') return (sheetOf(answers, id)[field.id] as FileRef | undefined) || undefined
  return undefined
}
