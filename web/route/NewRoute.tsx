import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Level } from '../../core/title.ts'
import { useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { CommitteeField } from './CommitteeField.tsx'
import { LevelsField } from './LevelsField.tsx'
import type { RouteTo } from './requests.ts'
import { SeriesField } from './SeriesField.tsx'
import { type Chosen, UnitField } from './UnitField.tsx'

type Typed = { target?: Chosen; series?: string; levels?: Level[] }

/** 新增路径, and the window that it opens; another page may lead here with series and level already said. */
export function NewRoute({ to }: { to: RouteTo }) {
  const [query, setQuery] = useSearchParams()
  const open = query.has('new')
  return (
    <>
      <Button type="primary" onClick={() => setQuery({ new: '' })}>
        新增路径
      </Button>
      {open && (
        <RouteDialog
          to={to}
          begun={{
            ...(query.get('series') && to === 'unit' && { series: query.get('series') ?? '' }),
            levels: query.getAll('level') as Level[],
          }}
          onClose={() => setQuery({}, { replace: true })}
        />
      )}
    </>
  )
}

function RouteDialog({ to, begun, onClose }: { to: RouteTo; begun: Typed; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const [problem, setProblem] = useState<string>()
  const target = Form.useWatch('target', form)
  const series = Form.useWatch('series', form)
  const save = useChange(
    (region, { target, series = '', levels = [] }: Typed) =>
      client.POST('/api/{region}/route-requests', {
        params: { path: { region } },
        body: { to, target: target?.id ?? 0, series, levels },
      }),
    {
      done: ({ requests }) => {
        message.success(`已提交 ${requests.length} 条路径申请，等待“${target?.decider ?? ''}”审核`)
        onClose()
      },
      failed: (refusal) => setProblem(refusalSentence(refusal)),
    },
  )
  /** Levels that the new choice doesn't take are not carried over. */
  const choose = (chosen: Chosen) => {
    const kept = (form.getFieldValue('levels') ?? []) as Level[]
    form.setFieldsValue({
      levels: kept.filter((level) => chosen.levels.includes(level)),
      ...(chosen.series && { series: chosen.series }),
    })
  }
  return (
    <FormDialog
      title={to === 'unit' ? '新增单位路径' : '新增评委会路径'}
      okText="保存"
      form={form}
      problem={problem}
      pending={save.isPending}
      onClose={onClose}
    >
      <Form form={form} layout="vertical" initialValues={begun} onFinish={(typed) => save.mutate(typed)}>
        <Form.Item
          name="target"
          label={to === 'unit' ? '上报单位' : '报送评委会'}
          rules={[{ required: true, message: to === 'unit' ? '请选择上报单位' : '请选择评委会' }]}
        >
          {to === 'unit' ? <UnitField onChosen={choose} /> : <CommitteeField onChosen={choose} />}
        </Form.Item>
        <Form.Item name="series" label="职称系列" rules={[{ required: true, message: '请选择职称系列' }]}>
          <SeriesField fixed={to === 'committee'} onChosen={() => form.setFieldsValue({ levels: [] })} />
        </Form.Item>
        <Form.Item
          name="levels"
          label="职称等级"
          extra={
            series
              ? '可同时选择几个等级，每个等级各提交一条申请'
              : to === 'unit'
                ? '请先选择职称系列'
                : '请先选择评委会'
          }
          rules={[{ required: true, message: '请选择职称等级' }]}
        >
          <LevelsField to={to} series={series} takes={target?.levels} />
        </Form.Item>
      </Form>
    </FormDialog>
  )
}
