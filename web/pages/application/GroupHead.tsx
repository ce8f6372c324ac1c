import { DeleteOutlined, SaveOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Section } from '../../../core/form.ts'
import type { Group } from '../../application/groups.ts'
import type { Locks } from '../../form/locks.ts'

type Emptying = { locks: Locks; editable: boolean; onEmpty: (() => void) | undefined }
type Props = { group: Group; editable: boolean; red: boolean; onSave: () => void; alone: (Emptying & Of) | undefined }
type Of = { section: Section }

/** The tab's name, what the colours of its titles mean, and its own 保存 at the upper right. */
export const GroupHead = ({ group, editable, red, onSave, alone }: Props) => {
  const asks = group.sections.some(({ list }) => !list)
  return (
    <div className="section-head">
      <div>
        <h1>{group.name}</h1>
        {asks && (
          <p>
            <i className="field-star">*</i>
            {red ? '红色标题为必录项，不可为空；黑色标题为非必录项，可以不填' : '为必填项'}
          </p>
        )}
      </div>
      <span className="section-head-acts">
        {alone?.section.canBeEmptied && <Empty {...alone} />}
        {asks && (
          <Button
            className="only-wide"
            icon={<SaveOutlined aria-hidden />}
            disabled={!editable}
            aria-label="保存本页"
            onClick={onSave}
          >
            保存
          </Button>
        )}
      </span>
    </div>
  )
}

const Empty = ({ locks, editable, onEmpty }: Emptying) => (
  <Button
    danger
    icon={<DeleteOutlined aria-hidden />}
    disabled={!editable || locks.locked !== 'nothing' || !onEmpty}
    onClick={onEmpty}
  >
    删除
  </Button>
)

/** The part's own name where it is not the tab's, what it asks, and what of it is open. */
export const GroupSectionHead = ({ section, group, ...emptying }: Emptying & Of & { group: Group }) => {
  const { locks, editable } = emptying
  const empties = section.canBeEmptied && group.sections.length > 1
  return (
    <>
      {(section.heading !== group.name || empties) && (
        <div className="group-section-head">
          <h2>{section.heading}</h2>
          {empties && <Empty {...emptying} />}
        </div>
      )}
      {section.hint && (
        <p className="group-section-hint">
          {section.list?.from && '温馨提示：'}
          {section.hint}
        </p>
      )}
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
}
