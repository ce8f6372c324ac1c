import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { useAsk, useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { dayOf } from '../application/today.ts'
import { refusalSentence } from '../words/refusals.ts'
import { ChangeUnit } from './ChangeUnit.tsx'
import './binding.css'

const useBindings = () =>
  useAsk(['my', 'bindings'], (region) => client.GET('/api/{region}/my/bindings', { params: { path: { region } } }))
type Request = NonNullable<ReturnType<typeof useBindings>['data']>['requests'][number]

/** 工作单位, 变更单位, and what became of the last request. */
export function OwnUnit() {
  const { data } = useBindings()
  const [changing, setChanging] = useState(false)
  if (!data) return null
  const [last] = data.requests
  const bound = data.unit?.name
  return (
    <div className="own-unit">
      <p>
        <b>{bound ?? '还没有绑定工作单位'}</b>
        <Button disabled={data.whyNot !== null} onClick={() => setChanging(true)}>
          变更单位
        </Button>
      </p>
      {last?.state === 'open' && <Open request={last} />}
      {last?.state === 'refused' && (
        <Alert type="warning" showIcon title={`“${last.unitName}”没有同意您的绑定申请：${last.reason ?? ''}`} />
      )}
      {!bound && last?.state !== 'open' && (
        <p className="quiet">绑定单位之前可以录入业绩库，但不能提交单位审核，也不能申报职称。</p>
      )}
      {data.whyNot === 'declaration-under-way' && (
        <p className="quiet">{refusalSentence({ refusal: data.whyNot, detail: {} })}</p>
      )}
      {changing && <ChangeUnit bound={bound} onClose={() => setChanging(false)} />}
    </div>
  )
}

function Open({ request }: { request: Request }) {
  const { modal } = App.useApp()
  const withdraw = useChange((region, { id, version }: Request) =>
    client.PUT('/api/{region}/my/bindings/{id}/withdrawal', { params: { path: { region, id } }, body: { version } }),
  )
  const ask = () =>
    modal.confirm({
      title: `撤回绑定“${request.unitName}”的申请？`,
      content: '撤回后可以向其他单位申请。',
      okText: '撤回',
      onOk: () => withdraw.mutateAsync(request).catch(() => undefined),
    })
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {dayOf(request.askedAt)} 申请绑定“{request.unitName}”，{request.stateName}
          <span className="own-unit-why">申请说明：{request.explanation}</span>
          <Button size="small" loading={withdraw.isPending} onClick={ask}>
            撤回
          </Button>
        </>
      }
    />
  )
}
