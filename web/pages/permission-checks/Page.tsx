import { Alert, Button, Descriptions, Empty, Skeleton, Tabs, Tag } from 'antd'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../api/ask.ts'
import { client, Refusal } from '../../api/client.ts'
import { momentOf } from '../../application/today.ts'
import { StaffPage } from '../../shell/StaffPage.tsx'
import { refusalSentence } from '../../words/refusals.ts'
import '../achievement-checks/desk.css'
import { Former } from '../permission/Former.tsx'
import { Decision } from './Decision.tsx'

/** 权限审核: the units of this office's divisions that the register could not vouch for. */
export const Page = () => (
  <StaffPage kinds={['officer']} heading="权限审核">
    <Desk />
  </StaffPage>
)

function Desk() {
  const [search, setSearch] = useSearchParams()
  const list = search.get('list') === 'decided' ? 'decided' : 'open'
  const after = Number(search.get('after')) || 0
  const unit = Number(search.get('unit')) || undefined
  const { data, error } = useAsk(['permission-checks', list, after], (region) =>
    client.GET('/api/{region}/permission-checks', { params: { path: { region }, query: { list, after } } }),
  )
  const chosen = data?.rows.find((row) => row.unit === unit)
  const to = (change: Record<string, string | undefined>) =>
    setSearch(
      Object.entries({ list, after: String(after || ''), ...change }).flatMap(([key, value]) =>
        value ? [[key, value] as [string, string]] : [],
      ),
    )
  if (error instanceof Refusal) return <Alert type="warning" showIcon title={refusalSentence(error)} />
  return (
    <div className="entry-desk" data-open={chosen !== undefined || undefined}>
      <section className="panel entry-list" aria-label="权限申请">
        <Tabs
          activeKey={list}
          onChange={(next) => setSearch(next === 'decided' ? { list: next } : {})}
          items={[
            { key: 'open', label: `待审核${data ? `（${data.waiting}）` : ''}` },
            { key: 'decided', label: '已审核' },
          ]}
        />
        {!data ? (
          <Skeleton active style={{ padding: 16 }} />
        ) : data.rows.length === 0 ? (
          <Empty description={list === 'open' ? '没有待审核的权限申请' : '还没有审核过权限申请'} />
        ) : (
          <ul className="entry-lines">
            {data.rows.map((row) => (
              <li key={row.unit} aria-current={row.unit === unit || undefined}>
                <button type="button" onClick={() => to({ unit: String(row.unit) })}>
                  <b>{row.name}</b>
                  <span className="quiet">{row.divisionName}</span>
                  <span className="quiet">
                    {momentOf(row.submittedAt ?? '')}　{list === 'open' ? row.finding : row.stateName}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {data && data.next !== null && (
          <Button block type="text" onClick={() => to({ after: String(data.next), unit: undefined })}>
            下一页
          </Button>
        )}
      </section>
      {!chosen ? (
        <section className="panel entry-none only-wide">
          <Empty description="点左边的一个单位查看申请并审核" />
        </section>
      ) : (
        <section className="panel entry-one" aria-label={`${chosen.name}的权限申请`}>
          <header>
            <h2>{chosen.name}</h2>
            <Tag>{chosen.stateName}</Tag>
            <Button type="link" onClick={() => to({ unit: undefined })}>
              关闭
            </Button>
          </header>
          <div className="permission-checked">
            <Descriptions
              bordered
              size="small"
              column={1}
              items={[
                { key: 'finding', label: '自动校验', children: chosen.finding },
                { key: 'name', label: '单位名称', children: chosen.name },
                { key: 'code', label: '统一社会信用代码', children: chosen.creditCode || '没有' },
                { key: 'division', label: '所属地区', children: chosen.divisionName },
                { key: 'address', label: '单位地址', children: chosen.address },
                { key: 'contact', label: '联系人', children: `${chosen.contact}　${chosen.phone}` },
                ...(chosen.reason ? [{ key: 'reason', label: '不通过的原因', children: chosen.reason }] : []),
              ]}
            />
            {chosen.state === 'open' && (
              <Decision
                key={chosen.unit}
                unit={chosen.unit}
                version={chosen.version}
                onDone={() => to({ unit: undefined })}
              />
            )}
            <Before unit={chosen.unit} />
          </div>
        </section>
      )}
    </div>
  )
}

function Before({ unit }: { unit: number }) {
  const { data = [] } = useAsk(['permission-checks', unit, 'former'], (region) =>
    client.GET('/api/{region}/permission-checks/{unit}/former', { params: { path: { region, unit } } }),
  )
  return <Former rows={data} />
}
