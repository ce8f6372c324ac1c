import { Alert, Button, Spin } from 'antd'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import { refusalSentence } from '../../words/refusals.ts'
import { AchievementCounts } from './AchievementCounts.tsx'
import { Declared } from './Declared.tsx'
import { HomePerson } from './HomePerson.tsx'
import { NewestPlans } from './NewestPlans.tsx'
import { ToDos } from './ToDos.tsx'
import './home.css'
import './panels.css'

export type HomeAnswer = paths['/api/{region}/home']['get']['responses'][200]['content']['application/json']

/** 个人首页: five panels out of one answer; on a phone what there is to do comes first. */
export function FivePanels() {
  const { data, error, refetch } = useAsk(['home'], (region) =>
    client.GET('/api/{region}/home', { params: { path: { region } } }),
  )
  if (error instanceof Refusal)
    return (
      <Alert
        type="warning"
        showIcon
        title={refusalSentence(error)}
        action={<Button onClick={() => void refetch()}>重试</Button>}
      />
    )
  if (!data) return <Spin style={{ display: 'block', margin: '80px auto' }} />
  return (
    <div className="five">
      <h1 className="visually-hidden">首页</h1>
      <div>
        <HomePerson person={data.person} />
        <Declared declarations={data.declarations} />
      </div>
      <div>
        <ToDos toDo={data.toDo} />
        <AchievementCounts counts={data.counts} />
      </div>
      <NewestPlans plans={data.plans} />
    </div>
  )
}
