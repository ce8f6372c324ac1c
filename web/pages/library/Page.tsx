import { Alert, Button, Skeleton } from 'antd'
import { ApplicantPage } from '../../application/ApplicantPage.tsx'
import '../../application/application.css'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { refusalSentence } from '../../words/refusals.ts'
import { Library } from './Library.tsx'

/** 个人业绩库: filled in at any time, checked by one's unit, taken over into declarations. */
export const Page = () => (
  <ApplicantPage>
    <Opened />
  </ApplicantPage>
)

function Opened() {
  const { data, error, refetch } = useAsk(['library'], (region) =>
    client.GET('/api/{region}/library', { params: { path: { region } } }),
  )
  if (data) return <Library library={data} />
  return error instanceof Refusal ? (
    <Alert
      type="warning"
      showIcon
      title={refusalSentence(error)}
      action={<Button onClick={() => void refetch()}>重试</Button>}
    />
  ) : (
    <Skeleton active />
  )
}
