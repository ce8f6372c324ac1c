import { Alert, ConfigProvider, Skeleton } from 'antd'
import type { Known } from '../../../../../core/condition.ts'
import type { Form } from '../../../../../core/form.ts'
import { useAsk } from '../../../../api/ask.ts'
import { client, Refusal } from '../../../../api/client.ts'
import { DesignHead } from '../../../../plan-design/DesignHead.tsx'
import type { DesignShown } from '../../../../plan-design/design.ts'
import { roomyTheme } from '../../../../theme.ts'
import { refusalSentence } from '../../../../words/refusals.ts'
import { TriedForm } from './TriedForm.tsx'

export function Preview({ shown }: { shown: DesignShown }) {
  const { data, error } = useAsk(
    ['plan-designs', shown.id, 'preview', shown.version],
    (region) => client.GET('/api/{region}/plan-designs/{id}/preview', { params: { path: { region, id: shown.id } } }),
    true,
    true,
  )
  return (
    <>
      <DesignHead shown={shown} here="preview" />
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 16 }}
        title="这是申报人将看到的申报表。可以试填，试填的内容不会保存。"
      />
      {error instanceof Refusal && <Alert type="warning" showIcon title={refusalSentence(error)} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <ConfigProvider theme={roomyTheme}>
          <TriedForm form={data.form as Form} known={data.known as Known} design={shown.design} />
        </ConfigProvider>
      )}
    </>
  )
}
