import { BulbOutlined } from '@ant-design/icons'
import { memo } from 'react'
import type { Form, Section } from '../../core/form.ts'
import { ruleSentence } from '../evidence/rule.ts'

/** 填写要点: what the form itself says about a section: its counts, its order, its files, the checks that may stop it. */
export const Guidance = memo(function Guidance({ form, section }: { form: Form; section: Section }) {
  const points = [...new Set([...listPoints(section, form), ...filePoints(section), ...checkPoints(form, section)])]
  return (
    <section className="guidance">
      <h2>
        <BulbOutlined aria-hidden /> 填写要点
      </h2>
      {points.length === 0 && (
        <p>
          {form.manner?.saving === 'whole-sections'
            ? '填好本页后点“保存”；没有保存的内容会留在这台电脑上。'
            : '填写时自动保存，可随时离开，下次登录后继续。'}
        </p>
      )}
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
})

function listPoints({ list, fields }: Section, { manner }: Form): string[] {
  if (!list) return []
  if (list.from) return [`最多 ${list.max} 条；点“导入”从个人业绩库选择，导入的内容不能在这里修改，只能排序和移除。`]
  const later = fields.some(({ kind }) => kind === 'files') ? '，附件在保存后上传' : ''
  if (manner?.rows === 'window') return [`最多 ${list.max} 条；点“新增”逐条填写并保存${later}。`]
  const order = list.order === 'newest-first' ? '由近到远填写，系统自动排列。' : '可用箭头或拖动调整次序。'
  return [`最多 ${list.max} 条。`, order]
}

function filePoints({ fields }: Section): string[] {
  const rules = fields.flatMap((field) =>
    field.kind === 'files' && field.readonlyWhen !== true
      ? [ruleSentence({ types: field.types, maxBytes: field.maxBytes })]
      : [],
  )
  return [...new Set(rules)].map((rule) => `附件：${rule}。`)
}

const checkPoints = ({ checks }: Form, { id }: Section) =>
  checks.filter(({ section, says, advice }) => section === id && !advice && !says.includes('{')).map(({ says }) => says)
