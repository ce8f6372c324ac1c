import { Button, Modal } from 'antd'
import type { PlanDesign } from '../../core/plan-design.ts'
import { bothIn, unlike } from './lines.ts'
import { usePalette } from './palette.ts'

type Props = {
  mine: PlanDesign
  theirs: PlanDesign
  /** As it was before either changed it. */
  before: PlanDesign
  onSettle: (design: PlanDesign) => void
}

/** Two windows, or two officers, changed the same plan: both beside each other, and the person chooses. */
export function BothDialog({ mine, theirs, before, onSettle }: Props) {
  const both = bothIn(mine, theirs, before)
  const changes = unlike(mine, theirs, usePalette())
  return (
    <Modal
      open
      width={880}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title="本计划在别处（另一个窗口或同事）也有修改"
      footer={
        <>
          <Button onClick={() => onSettle(theirs)}>采用别处的</Button>
          <Button type={both ? 'default' : 'primary'} onClick={() => onSettle(mine)}>
            保留本窗口的
          </Button>
          {both && (
            <Button type="primary" onClick={() => onSettle(both)}>
              两边的修改都保留
            </Button>
          )}
        </>
      }
    >
      <p className="quiet">
        {both
          ? '两边的内容都还在，改的不是同一处，可以都保留。'
          : '两边的内容都还在，以下各处不同。选择一份保存；另一份中需要的内容请先记下。'}
      </p>
      <table className="plan-changes">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">本窗口</th>
            <th scope="col">别处（已保存）</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ place, before, after }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              <td>{before || '（空）'}</td>
              <td>{after || '（空）'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
