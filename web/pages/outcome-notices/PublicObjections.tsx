import { Modal } from 'antd'
import type { OpinionLine } from '../../opinion/lines.ts'
import { Objections, upheldClimbs } from '../notice-desk/notice/Objections.tsx'

/** What the public said of one person on the notice; what is upheld becomes the unit's own 有异议. */
export const PublicObjections = ({
  notice,
  one,
  onClose,
}: {
  notice: number
  one: OpinionLine
  onClose: () => void
}) => (
  <Modal open title={`公众异议：${one.name}`} footer={null} width={640} onCancel={onClose}>
    <Objections notice={notice} only={one.application} upheld={upheldClimbs} />
  </Modal>
)
