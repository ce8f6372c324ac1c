import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'

type Props = {
  onFormer: (() => void) | undefined
  onNext: (() => void) | undefined
  onReturn?: () => void
  onApprove?: () => void
  /** 通过 is pressed and nothing written. */
  withoutWords?: boolean
}

/** On a phone: previous, next, 退回修改, 通过, always under the thumb. */
export const PhoneBar = ({ onFormer, onNext, onReturn, onApprove, withoutWords = false }: Props) => (
  <div className="phone-bar" role="toolbar" aria-label="办理">
    <Button icon={<LeftOutlined aria-hidden />} aria-label="上一份" disabled={!onFormer} onClick={onFormer} />
    <Button icon={<RightOutlined aria-hidden />} aria-label="下一份" disabled={!onNext} onClick={onNext} />
    {onReturn && <Button onClick={onReturn}>退回修改</Button>}
    {onApprove && (
      <Button type="primary" onClick={onApprove}>
        {withoutWords ? '通过' : '填意见并通过'}
      </Button>
    )}
  </div>
)
