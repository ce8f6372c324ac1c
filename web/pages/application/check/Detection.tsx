import { ArrowRightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Progress, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { rowsOf } from '../../../../core/condition.ts'
import type { Line } from '../../../../core/detection.ts'
import { answered, client } from '../../../api/client.ts'
import type { Own } from '../../../application/own.ts'
import { UndertakingDialog } from '../../../application/UndertakingDialog.tsx'
import { Lines } from '../../../detection/Lines.tsx'
import { useAddress, useRegion } from '../../../session.tsx'
import { DetectionHead } from './DetectionHead.tsx'

type Shown = 'all' | Line['verdict']

/** 提交审核: 开始检测, what it found part by part, and 提交 once nothing fails. */
export function Detection({ own, onStale }: { own: Own; onStale: () => void }) {
  const region = useRegion()
  const address = useAddress()
  const go = useNavigate()
  const [shown, setShown] = useState<Shown>('all')
  const [submitting, setSubmitting] = useState(false)
  const path = { region, id: own.id }
  const { data, isFetching, refetch, error } = useQuery({
    queryKey: [region, 'applications', own.id, 'detection'],
    queryFn: () => answered(client.GET('/api/{region}/applications/{id}/detection', { params: { path } })),
    enabled: false,
    gcTime: 0,
  })
  const lines = (data?.lines ?? []) as readonly Line[]
  const count = (is: Shown) => lines.filter((line) => isOf(line, is)).length
  const place = ({ spot }: Line) => `${address(`application/${own.id}`)}?${new URLSearchParams({ ...spot, asked: '' })}`
  const ready = data !== undefined && data.failing === 0
  return (
    <div className="page-narrow check">
      <DetectionHead
        own={own}
        at={data?.at}
        failed={error !== null}
        busy={isFetching}
        counts={{ fail: count('fail'), unknown: count('unknown'), pass: count('pass'), unmet: count('unmet') }}
        onStart={() => void refetch()}
        {...(ready && own.allowed.includes('submit') && { onSubmit: () => setSubmitting(true) })}
      />
      {isFetching && <Progress percent={100} status="active" showInfo={false} aria-label="正在检测" />}
      {data && (
        <>
          <div className="check-filter">
            <Segmented<Shown>
              aria-label="显示"
              value={shown}
              onChange={setShown}
              options={[
                { value: 'all', label: `全部 ${lines.length}` },
                { value: 'fail', label: `不符合 ${count('fail')}` },
                { value: 'unknown', label: `待核 ${count('unknown')}` },
                { value: 'pass', label: `符合 ${count('pass')}` },
                ...(count('unmet') > 0 ? [{ value: 'unmet' as const, label: `未达到 ${count('unmet')}` }] : []),
              ]}
            />
            <span className="quiet">
              待核的不影响提交，由审核人员核定
              {count('unmet') > 0 && '；未达到的由同一部分的其他条件满足，也不影响提交'}
            </span>
          </div>
          <Lines
            form={own.form}
            lines={lines.filter((line) => isOf(line, shown))}
            rows={(section) => rowsOf(own.answers, section)}
            jump={(line, heading) =>
              line.spot && (
                <Link to={place(line)} aria-label={`${jumpWord(line)}：${heading}`}>
                  {jumpWord(line)} <ArrowRightOutlined aria-hidden />
                </Link>
              )
            }
          />
          {lines.every((line) => !isOf(line, shown)) && <p className="quiet check-none">没有这一类的项目。</p>}
          {ready && own.allowed.includes('submit') && (
            <div className="check-submit">
              <Button type="primary" size="large" onClick={() => setSubmitting(true)}>
                提交
              </Button>
            </div>
          )}
        </>
      )}
      {submitting && (
        <UndertakingDialog
          own={own}
          onClose={() => setSubmitting(false)}
          onDone={() => void go(address(`application/${own.id}/submitted`))}
          onRefused={() => {
            setSubmitting(false)
            onStale()
            void refetch()
          }}
        />
      )}
    </div>
  )
}

const isOf = ({ verdict }: Line, shown: Shown) => shown === 'all' || verdict === shown

const jumpWord = ({ verdict }: Line) => (verdict === 'fail' ? '去修改' : '查看')
