import { DeleteOutlined, SaveOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Section } from '../../../core/form.ts'
import type { Group } from '../../application/groups.ts'
import type { Locks } from '../../form/locks.ts'

type Props = { group: Group; editable: boolean; red: boolean; onSave: () => void }

/** The tab's name, what the colours of its titles mean, and its own 保存 at the upper right. */
export const GroupHead = ({ group, editable, red, onSave }: Props) => (
  <div className="section-head">
    <div>
      <h1>{group.name}</h1>
      <p>
        <span className="legend-star">
          <i className="field-star">*</i>
          {red ? '红色标题为必录项，黑色标题可以不填' : '为必填项'}
        </span>
      </p>
    </div>
    {group.sections.some(({ list }) => !list) && (
      <Button icon={<SaveOutlined aria-hidden />} disabled={!editable} aria-label="保存本页" onClick={onSave}>
        保存
      </Button>
    )}
  </div>
)

type SectionProps = {
  section: Section
  /** The only one of its tab, under the tab's own name. */
  alone: boolean
  locks: Locks
  editable: boolean
  onEmpty: (() => void) | undefined
}

export const GroupSectionHead = ({ section, alone, locks, editable, onEmpty }: SectionProps) => (
  <>
    {(!alone || section.canBeEmptied) && (
      <div className="group-section-head">
        <h2>{alone ? '' : section.heading}</h2>
        {section.canBeEmptied && (
          <Button
            size="small"
            danger
            icon={<DeleteOutlined aria-hidden />}
            disabled={!editable || locks.locked !== 'nothing' || !onEmpty}
            onClick={onEmpty}
          >
            删除
          </Button>
        )}
      </div>
    )}
    {section.hint && <p className="group-section-hint">{section.hint}</p>}
    {editable && locks.sectionNote !== undefined && (
      <p className="field-marked section-marked">本栏目需修改{locks.sectionNote && `：${locks.sectionNote}`}</p>
    )}
    {editable && locks.locked === 'all' && (
      <p className="section-locked">审核人员没有要求修改本栏目，内容已锁定，只能查看。</p>
    )}
    {editable && locks.locked === 'some' && (
      <p className="section-locked">只有标出“需修改”的内容可以改，其余已锁定。</p>
    )}
  </>
)
