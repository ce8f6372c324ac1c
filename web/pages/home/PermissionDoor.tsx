import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useAddress } from '../../session.tsx'
import '../permission/permission.css'

/** All that a unit finds whose permission is not granted yet. */
export function PermissionDoor() {
  const address = useAddress()
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">首页</h1>
      </div>
      <section className="panel permission-told">
        <p>本单位还没有职称申报权限。点击图标填写并提交权限申请，审核通过后即可开展职称申报工作。</p>
        <Link className="permission-door" to={address('permission')}>
          <SafetyCertificateOutlined aria-hidden />
          专业技术职称
        </Link>
      </section>
    </>
  )
}
