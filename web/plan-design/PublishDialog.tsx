import { Alert, App, Modal, Spin } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { refusalSentence } from '../words/refusals.ts'
import { Changes } from './Changes.tsx'
import type { DesignShown } from './design.ts'

type Props = { shown: DesignShown; version: number; onClose: () => void; onDone: () => void }

/** 发布: what people will see that they do not see now, and whom it does not concern. */
export function PublishDialog({ shown: { id, published, filling }, version, onClose, onDone }: Props) {
  const [problem, setProblem] = useState<string>()
  const { message } = App.useApp()
  const { data } = useAsk(
    ['plan-designs', id, 'difference', published, 'draft', version],
    (region) =>
      client.GET('/api/{region}/plan-designs/{id}/difference', {
        params: { path: { region, id }, query: { from: published ?? 1, to: 'draft' } },
      }),
    published !== null,
    true,
  )
  const publish = useChange(
    (region, _: undefined) =>
      client.PUT('/api/{region}/plan-designs/{id}/publication', {
        params: { path: { region, id } },
        body: { version },
      }),
    {
      done: ({ published: number }) => {
        message.success(`已发布第 ${number} 版`)
        onDone()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  const next = (published ?? 0) + 1
  const same = published !== null && data?.length === 0
  return (
    <Modal
      open
      width={760}
      title={published === null ? '发布评审计划' : `发布第 ${next} 版`}
      okText={`发布第 ${next} 版`}
      cancelText="先不发布"
      okButtonProps={{ disabled: same || (published !== null && !data) }}
      confirmLoading={publish.isPending}
      onOk={() => publish.mutate(undefined)}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 12 }} />}
      {published === null ? (
        <p>发布后，申报人在“评审计划”中可以看到本计划，并在申报时间内申报。以后仍可修改并发布新的版本。</p>
      ) : (
        <>
          <p style={{ marginBottom: 12 }}>
            {same
              ? '与已发布的版本没有不同，不需要再发布。'
              : `发布后新开始的申报按第 ${next} 版填报；已经开始的申报仍按开始时的版本，不受影响。`}
            {!same && filling > 0 && `现有 ${filling} 人正在填报。`}
          </p>
          {!data && <Spin />}
          {data && data.length > 0 && <Changes changes={data} before={`第 ${published} 版`} after={`第 ${next} 版`} />}
        </>
      )}
    </Modal>
  )
}
