import { Link } from 'react-router'
import type { ToDoKind } from '../../../core/to-do.ts'
import { useAddress } from '../../session.tsx'
import type { HomeAnswer } from './FivePanels.tsx'

type ToDo = HomeAnswer['toDo'][number]
type Said = { text: string; go: string; to: (one: ToDo) => string }

const said: Record<ToDoKind, (one: ToDo) => Said> = {
  'declaration-returned': ({ name, says }) => ({
    text: `“${name}”的申报被退回修改${says ? `：${says}` : ''}`,
    go: '去修改',
    to: ({ id }) => `application/${id}`,
  }),
  'declaration-unfinished': ({ name }) => ({
    text: `“${name}”的申报还没有提交`,
    go: '继续填报',
    to: ({ id }) => `application/${id}`,
  }),
  'achievement-returned': ({ name, says }) => ({
    text: `业绩“${name || '（未填名称）'}”被单位退回${says ? `：${says}` : ''}`,
    go: '去修改',
    to: ({ section }) => `library?kind=${section ?? ''}`,
  }),
  'binding-refused': ({ name, says }) => ({
    text: `${name}没有同意绑定申请${says ? `：${says}` : ''}`,
    go: '去处理',
    to: () => 'account',
  }),
  'binding-pending': ({ name }) => ({
    text: `绑定申请正等待${name}审核，通过后才能提交业绩和申报`,
    go: '查看',
    to: () => 'account',
  }),
  'unit-missing': () => ({
    text: '还没有绑定工作单位，不能提交业绩和申报',
    go: '去绑定',
    to: () => 'account',
  }),
  interview: ({ says }) => ({
    text: `面试安排：${says ?? ''}，请打印准考证`,
    go: '查看',
    to: () => 'applications',
  }),
}

/** 待处理事项: each leads to where it is dealt with, and is gone once it has been. */
export function ToDos({ toDo }: { toDo: HomeAnswer['toDo'] }) {
  const address = useAddress()
  return (
    <section className="card five-to-do" aria-labelledby="home-to-do">
      <header>
        <h2 id="home-to-do">待处理事项 {toDo.length > 0 && <span className="count">{toDo.length}</span>}</h2>
      </header>
      {toDo.length === 0 && <p className="quiet">没有需要处理的事项。</p>}
      <ul className="five-lines">
        {toDo.map((one) => {
          const { text, go, to } = said[one.kind](one)
          return (
            <li key={`${one.kind} ${one.id ?? ''}`}>
              <p>{text}</p>
              <Link to={address(to(one))} aria-label={`${go}：${text}`}>
                {go}
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
