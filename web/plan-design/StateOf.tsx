import { CheckCircleFilled, EditOutlined, StopOutlined } from '@ant-design/icons'
import '../checks/checks.css'
import { Mark } from '../checks/StateMark.tsx'

type Props = { state: 'draft' | 'published' | 'closed'; published: number | null; changed?: boolean }

/** 草稿, 已发布, 已截止, and whether what is designed is ahead of what people see. */
export const StateOf = ({ state, published, changed = false }: Props) => (
  <>
    {state === 'draft' && <Mark tone="off" shape={<EditOutlined aria-hidden />} words="草稿，未发布" />}
    {state === 'published' && (
      <Mark tone="ok" shape={<CheckCircleFilled aria-hidden />} words={`已发布（第 ${published} 版）`} />
    )}
    {state === 'closed' && (
      <Mark tone="off" shape={<StopOutlined aria-hidden />} words={`申报已截止（第 ${published} 版）`} />
    )}
    {changed && <Mark tone="warn" shape={<i className="half" />} words="有修改未发布" />}
  </>
)
