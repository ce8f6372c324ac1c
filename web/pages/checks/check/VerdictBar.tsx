import { Button } from 'antd'

type Props = { pending: boolean; onReturn?: () => void; onApprove?: () => void }

/** 退回 and 通过, both at the top of the declaration and at its foot. */
export const VerdictBar = ({ pending, onReturn, onApprove }: Props) => (
  <div className="verdict-bar" role="toolbar" aria-label="审核">
    {onReturn && (
      <Button disabled={pending} onClick={onReturn}>
        退回
      </Button>
    )}
    {onApprove && (
      <Button type="primary" loading={pending} onClick={onApprove}>
        通过
      </Button>
    )}
  </div>
)
