import { Button, Empty, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../../../api/ask.ts'
import { client } from '../../../../api/client.ts'
import { momentOf } from '../../../../application/today.ts'
import { Changes } from '../../../../plan-design/Changes.tsx'
import { DesignHead } from '../../../../plan-design/DesignHead.tsx'
import { type DesignShown, windowWords } from '../../../../plan-design/design.ts'
import { WindowDialog } from '../../../../plan-design/WindowDialog.tsx'
import { Sideways } from '../../../../shell/Sideways.tsx'
import { PickTwo } from './PickTwo.tsx'

type Which = 'draft' | number

export function Versions({ shown }: { shown: DesignShown }) {
  const [search, setSearch] = useSearchParams()
  const [moving, setMoving] = useState(false)
  const { id, versions, published, window } = shown
  const asked = (name: string, otherwise: Which): Which => {
    const said = search.get(name)
    if (said === 'draft') return 'draft'
    return versions.some(({ number }) => number === Number(said)) ? Number(said) : otherwise
  }
  const to = asked('to', shown.changed ? 'draft' : (published ?? 'draft'))
  const from = asked('from', to === 'draft' ? (published ?? 'draft') : Math.max(1, to - 1))
  const words = (which: Which) => (which === 'draft' ? '设计稿' : `第 ${which} 版`)
  const { data } = useAsk(
    ['plan-designs', id, 'difference', from, to, shown.version],
    (region) =>
      client.GET('/api/{region}/plan-designs/{id}/difference', {
        params: { path: { region, id }, query: { from, to } },
      }),
    versions.length > 0,
  )
  return (
    <>
      <DesignHead
        shown={shown}
        here="versions"
        actions={published !== null && <Button onClick={() => setMoving(true)}>调整申报时间</Button>}
      />
      <div className="designer-body">
        <section className="panel">
          <header>
            <h2>已发布的版本（{versions.length}）</h2>
            {published !== null && <span className="quiet">申报时间 {windowWords(window)}</span>}
          </header>
          <Sideways label="已发布的版本">
            <Table
              size="small"
              rowKey="number"
              pagination={false}
              dataSource={versions}
              locale={{
                emptyText: (
                  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有发布过，设计完成后点“发布”" />
                ),
              }}
              columns={[
                {
                  title: '版本',
                  render: (_, one) => `第 ${one.number} 版${one.number === published ? '（现行）' : ''}`,
                },
                { title: '发布时间', render: (_, one) => momentOf(one.at) },
                { title: '发布人', dataIndex: 'by' },
              ]}
            />
          </Sideways>
        </section>
        {versions.length > 0 && (
          <section className="panel">
            <header>
              <h2>比较</h2>
            </header>
            <div className="designer-step">
              <PickTwo
                from={from}
                to={to}
                options={[
                  { value: 'draft', label: '设计稿' },
                  ...versions.map(({ number }) => ({ value: number, label: `第 ${number} 版` })),
                ]}
                onPick={(part) => setSearch({ from: String(from), to: String(to), ...part }, { replace: true })}
              />
              {!data ? (
                <Skeleton active />
              ) : data.length === 0 ? (
                <p className="quiet">{from === to ? '请选择两个不同的版本。' : '两者没有不同。'}</p>
              ) : (
                <Changes changes={data} before={words(from)} after={words(to)} />
              )}
            </div>
          </section>
        )}
      </div>
      {moving && <WindowDialog shown={shown} onClose={() => setMoving(false)} />}
    </>
  )
}
