import './flow-table.css'
import type { Own } from './own.ts'
import { roleNames, stepName } from './steps.ts'
import { momentOf } from './today.ts'

/** Each desk with its result, opinion and reason, then the steps to come. */
export function FlowTable({ own, name }: { own: Own; name: string }) {
  const coming = own.steps.filter(({ status }) => status === 'current' || status === 'to-come')
  return (
    <table aria-label={name} className="flow-table">
      <thead>
        <tr>
          {['序号', '单位', '结果', '意见和原因', '时间'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {own.log.map((line, index) => (
          <tr key={`${line.at}-${line.act}`}>
            <td data-label="序号">{index + 1}</td>
            <td data-label="单位">
              {line.is === 'applicant' ? '本人' : [line.officeName, roleNames[line.is]].filter(Boolean).join('　')}
            </td>
            <td data-label="结果">{line.label}</td>
            <td data-label="意见和原因">
              {line.forwardedTo && <p>上报至{line.forwardedTo}</p>}
              {[line.opinion, line.reason, line.recommendation, line.groupOpinion]
                .filter((text) => text !== undefined && text !== '')
                .map((text) => (
                  <p key={text}>{text}</p>
                ))}
            </td>
            <td data-label="时间">{momentOf(line.at)}</td>
          </tr>
        ))}
        {coming.map((step, index) => (
          <tr key={`${step.step}-${step.office ?? ''}-${step.role ?? index}`} className="flow-coming">
            <td data-label="序号">{own.log.length + index + 1}</td>
            <td data-label="单位">{[stepName(step), step.role && roleNames[step.role]].filter(Boolean).join('　')}</td>
            <td data-label="结果">{step.status === 'current' ? '办理中' : '待办'}</td>
            <td data-label="意见和原因" />
            <td data-label="时间" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
