import { Result } from 'antd'
import type { Told } from './told.ts'

/** For offices that may know of the file but not read it yet. */
export const Outline = ({ told }: { told: Told }) => (
  <Result
    status="info"
    title={told.standing === 'superior' ? '该申报还没有报送到本单位' : '暂不能查看申报材料'}
    subTitle={`现在状态：${told.stateName}。${told.standing === 'superior' ? '下级单位审核通过并报送后，可以查看全部申报材料。' : ''}`}
  />
)
