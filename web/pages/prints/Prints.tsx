import { PrinterOutlined } from '@ant-design/icons'
import { Alert, App, Button, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type State, stateNames } from '../../../core/application.ts'
import { useAsk, useChange } from '../../api/ask.ts'
import { client } from '../../api/client.ts'
import { useBatchOutcome } from '../../batch/outcome.tsx'
import { PeopleTable } from '../../batch/PeopleTable.tsx'
import { PaperButton } from '../../paper/PaperButton.tsx'
import '../../paper/paper.css'
import { Tasks } from '../../paper/Tasks.tsx'
import { useRegion } from '../../session.tsx'

type Asked = { applications: number[]; missing?: 'show-mark' } | { all: { year?: number; name?: string } }

const years = Array.from({ length: 5 }, (_, index) => new Date().getFullYear() - index)

/** Who can be printed, the filters in the address, and the print-outs asked for so far. */
export function Prints() {
  const region = useRegion()
  const { message } = App.useApp()
  const tell = useBatchOutcome()
  const [chosen, setChosen] = useState<number[]>([])
  const [search, setSearch] = useSearchParams()
  const query = {
    ...(search.get('year') && { year: Number(search.get('year')) }),
    ...(search.get('name') && { name: String(search.get('name')) }),
  }
  const { data } = useAsk(['prints', query], (here) =>
    client.GET('/api/{region}/prints', { params: { path: { region: here }, query } }),
  )
  const print = useChange(
    (here, body: Asked) => client.POST('/api/{region}/prints', { params: { path: { region: here } }, body }),
    {
      done: ({ task, results }) => {
        if (results.some(({ ok }) => !ok))
          tell('批量打印', results, (id) => data?.people.find(({ application }) => application === id)?.name ?? '')
        else if (task) message.success('正在打印，完成后在下方下载')
        setChosen([])
      },
    },
  )
  const filter = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { replace: true })
    setChosen([])
  }
  if (!data) return <Skeleton active />
  const { people, total } = data
  return (
    <>
      <section className="panel" style={{ marginBottom: 16 }}>
        <header>
          <h2>本单位评审通过的人员（{total}）</h2>
          <div className="print-bar">
            <Select
              aria-label="年度"
              placeholder="年度"
              allowClear
              style={{ width: 104 }}
              value={search.get('year') ?? undefined}
              options={years.map((year) => ({ value: String(year), label: `${year} 年` }))}
              onChange={(year?: string) => filter('year', year)}
            />
            <Input.Search
              aria-label="姓名"
              placeholder="姓名"
              allowClear
              style={{ width: 150 }}
              defaultValue={search.get('name') ?? ''}
              maxLength={40}
              onSearch={(name) => filter('name', name.trim() || undefined)}
            />
            <Button disabled={total === 0} loading={print.isPending} onClick={() => print.mutate({ all: query })}>
              打印全部 {total} 人
            </Button>
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              disabled={chosen.length === 0}
              loading={print.isPending}
              onClick={() => print.mutate({ applications: chosen })}
            >
              {chosen.length > 0 ? `批量打印 ${chosen.length} 人` : '请先勾选人员'}
            </Button>
          </div>
        </header>
        {total > people.length && (
          <Alert
            type="info"
            title={`只列出最近的 ${people.length} 人，“打印全部”包括符合条件的全部 ${total} 人。`}
            style={{ margin: 12 }}
          />
        )}
        <PeopleTable
          people={people}
          chosen={chosen}
          onChoose={setChosen}
          empty="没有可打印的人员。评审通过后，人员会出现在这里。"
          more={[
            { title: '年度', key: 'year', render: ({ year }) => year },
            { title: '状态', key: 'state', render: ({ state }) => stateNames[state as State] },
            {
              title: '操作',
              key: 'preview',
              render: ({ application, name }) => (
                <PaperButton
                  address={`/api/${region}/applications/${application}/review-form`}
                  name={`评审表-${name}.pdf`}
                  label="预览"
                />
              ),
            },
          ]}
        />
      </section>
      <section className="panel">
        <header>
          <h2>打印任务</h2>
        </header>
        <Tasks kind="print" onMarked={(applications) => print.mutate({ applications, missing: 'show-mark' })} />
      </section>
    </>
  )
}
