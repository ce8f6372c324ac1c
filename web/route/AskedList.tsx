import { Checkbox, Grid, Table } from 'antd'
import { Link } from 'react-router'
import { momentWords } from '../checks/line.ts'
import { useAddress } from '../session.tsx'
import { Sideways } from '../shell/Sideways.tsx'
import { refusalSentence } from '../words/refusals.ts'
import { RouteVerdict } from './RouteVerdict.tsx'
import { type AskedRequest, type RouteTo, stateTags } from './requests.ts'

type Props = {
  to: RouteTo
  rows: readonly AskedRequest[]
  /** Those that could be granted together. */
  possible: readonly AskedRequest[]
  chosen: readonly number[]
  onChoose: (chosen: readonly number[]) => void
}

/** A table where there is room, else a card each. */
export function AskedList({ to, rows, possible, chosen, onChoose }: Props) {
  const wide = Grid.useBreakpoint().md ?? true
  if (!wide)
    return (
      <ul className="route-cards">
        {rows.map((one) => (
          <li key={one.id}>
            <span className="route-choice">
              {possible.length > 1 && possible.includes(one) && (
                <Checkbox
                  aria-label={`选中${one.unitName}${one.seriesName}${one.levelName}`}
                  checked={chosen.includes(one.id)}
                  onChange={({ target }) =>
                    onChoose(target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
                  }
                />
              )}
              <UnitOf one={one} />
            </span>
            <span>
              {to === 'committee' && `${one.targetName}　`}
              {one.seriesName}　{one.levelName}
            </span>
            <StateOf one={one} />
            <span className="quiet">{momentWords(one.askedAt)} 申请</span>
            <RouteVerdict one={one} />
          </li>
        ))}
      </ul>
    )
  return (
    <Sideways label="路径申请">
      <Table<AskedRequest>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        {...(possible.length > 1 && {
          rowSelection: {
            selectedRowKeys: [...chosen],
            onChange: (keys) => onChoose(keys as number[]),
            getCheckboxProps: ({ id, unitName, seriesName, levelName }) => ({
              disabled: !possible.some((one) => one.id === id),
              'aria-label': `选中${unitName}${seriesName}${levelName}`,
            }),
          },
        })}
        columns={[
          { title: '申请单位', render: (_, one) => <UnitOf one={one} /> },
          ...(to === 'committee' ? [{ title: '报送评委会', dataIndex: 'targetName' }] : []),
          { title: '职称系列', dataIndex: 'seriesName' },
          { title: '职称等级', dataIndex: 'levelName' },
          { title: '申请状态', render: (_, one) => <StateOf one={one} /> },
          { title: '申请时间', render: (_, one) => momentWords(one.askedAt) },
          { title: '操作', render: (_, one) => <RouteVerdict one={one} /> },
        ]}
      />
    </Sideways>
  )
}

function UnitOf({ one: { unit, unitName } }: { one: AskedRequest }) {
  const address = useAddress()
  return <Link to={`${address('route-map')}?unit=${unit}`}>{unitName}</Link>
}

const StateOf = ({ one }: { one: AskedRequest }) => (
  <span className="route-state">
    <span className={stateTags[one.state]}>{one.stateName}</span>
    {one.reason && <span>原因：{one.reason}</span>}
    {one.present && <span className="quiet">现行路径“{one.present}”，通过后替换</span>}
    {one.whyNot && <span className="quiet">{refusalSentence({ refusal: one.whyNot, detail: {} })}</span>}
  </span>
)
