import { Modal } from 'antd'
import { FlowTable } from './FlowTable.tsx'
import type { Own } from './own.ts'

/** 审批流程. */
export const FlowWindow = ({ own, onClose }: { own: Own; onClose: () => void }) => (
  <Modal open title="审批流程" footer={null} width={920} onCancel={onClose}>
    <FlowTable own={own} name="审批流程" />
  </Modal>
)
