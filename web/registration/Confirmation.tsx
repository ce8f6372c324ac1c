import { Button, Descriptions, Modal } from 'antd'
import type { Portal } from '../shell/portal.ts'
import type { Asked, Typed } from './OpeningForm.tsx'
import { labelOf } from './TypedField.tsx'

type Given = {
  typed: Typed | undefined
  asks: readonly Asked[]
  portal: Portal
  busy: boolean
  ready: boolean
  onBack: () => void
  onConfirm: (typed: Typed) => void
}

/** What was typed, to be read once more; the account is opened by 确认 and by nothing before. */
export function Confirmation({ typed, asks, portal, busy, ready, onBack, onConfirm }: Given) {
  const shown = asks.filter((field) => !/^(password|passwordAgain|code)$/.test(field))
  return (
    <Modal
      open={typed !== undefined}
      title="请核对注册信息"
      onCancel={onBack}
      footer={[
        <Button key="back" onClick={onBack} disabled={busy}>
          返回修改
        </Button>,
        <Button key="confirm" type="primary" loading={busy} disabled={!ready} onClick={() => typed && onConfirm(typed)}>
          确认
        </Button>,
      ]}
    >
      {typed && (
        <Descriptions
          size="small"
          bordered
          column={1}
          items={shown.map((field) => ({
            key: field,
            label: labelOf(field, portal),
            children: wordOf(field, typed, portal) || '未填写',
          }))}
        />
      )}
    </Modal>
  )
}

const wordOf = (field: Asked, typed: Typed, { divisions }: Portal) =>
  field === 'division' ? divisions?.find(({ code }) => code === typed.division)?.name : typed[field]?.trim()
