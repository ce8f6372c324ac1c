import { SaveOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { memo } from 'react'
import type { Section } from '../../../core/form.ts'
import { hintIn } from '../../../core/hint.ts'
import type { Own } from '../../application/own.ts'
import type { Locks } from '../../form/locks.ts'

/** The section's name and hint, its own 保存, and above it why the application came back and what is open. */
export const SectionHead = memo(function SectionHead({
  own,
  section,
  locks,
  onSave,
}: {
  own: Own
  section: Section
  locks: Locks
  onSave: () => void
}) {
  const hint = hintIn(section, own.answers, own.known)
  return (
    <>
      <Returned own={own} />
      <div className="section-head">
        <div>
          <h1>{section.heading}</h1>
          <p>
            {section.list?.from && hint && '温馨提示：'}
            {hint && `${hint}　`}
            <span className="legend-star">
              <i className="field-star">*</i>为必填项
            </span>
          </p>
        </div>
        {locks.locked !== 'all' && (
          <Button icon={<SaveOutlined aria-hidden />} onClick={onSave}>
            保存
          </Button>
        )}
      </div>
      {locks.sectionNote !== undefined && (
        <p className="field-marked section-marked">本栏目需修改{locks.sectionNote && `：${locks.sectionNote}`}</p>
      )}
      {locks.locked === 'all' && <p className="section-locked">审核人员没有要求修改本栏目，内容已锁定，只能查看。</p>}
      {locks.locked === 'some' && <p className="section-locked">只有标出“需修改”的内容可以改，其余已锁定。</p>}
    </>
  )
})

/** Why the application came back and what is open; whether what others share could be asked for. */
export const Returned = memo(function Returned({ own }: { own: Own }) {
  const { returned, sharing } = own
  return (
    <>
      {returned && (
        <Alert
          type="warning"
          showIcon
          className="editor-returned"
          title={`${returned.by.officeName}退回修改：${returned.reason}`}
          description={
            returned.marks.length > 0
              ? '请修改标出的栏目和内容，其余内容已锁定；修改后重新提交。'
              : '各栏目都可以修改，修改后重新提交。'
          }
        />
      )}
      {sharing === 'down' && (
        <Alert
          type="info"
          showIcon
          className="editor-returned"
          title="信息共享暂时连接不上"
          description="姓名、身份证号等可先自行填写，已填内容不受影响。"
        />
      )}
    </>
  )
})
