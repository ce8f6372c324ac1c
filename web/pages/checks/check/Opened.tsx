import type { Mark } from '../../../../core/application.ts'
import { numeral, type ReadSection } from './sections.ts'

/** What the applicant will be able to change after a return, said before the button is pressed. */
export function Opened({ sections, marks }: { sections: readonly ReadSection[]; marks: readonly Mark[] }) {
  const marked = sections.filter(({ section }) => marks.some((mark) => mark.section === section.id))
  if (marked.length === 0)
    return (
      <p className="opened">没有标记栏目：退回后全部内容开放修改。可在左侧打开“是否退回修改”，只开放有问题的栏目。</p>
    )
  return (
    <p className="opened">
      开放修改：
      <b>
        {marked
          .map((read) => {
            const within = marks.filter((mark) => mark.section === read.section.id && (mark.row ?? mark.field))
            const name = `${numeral(sections.indexOf(read) + 1)}、${read.section.heading}`
            return within.length > 0 ? `${name}（${within.length} 处）` : name
          })
          .join('；')}
      </b>
      。其余 {sections.length - marked.length} 节保持锁定。
    </p>
  )
}
