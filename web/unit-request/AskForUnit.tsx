import { Button } from 'antd'
import { useState } from 'react'
import type { OrganisationRef } from '../../core/form.ts'
import { useAsk, useChange } from '../api/ask.ts'
import { client } from '../api/client.ts'
import { usePortal } from '../shell/portal.ts'
import { UnitRequestDialog } from './UnitRequestDialog.tsx'
import './unit-request.css'

type Props = { sought: string; unit: OrganisationRef | undefined; onChoose: (unit: OrganisationRef) => void }

/** Below 工作单位, where people open their own accounts: asks for a unit that is missing, and says what became of it. */
export function AskForUnit(props: Props) {
  return (usePortal()?.accounts.opened ?? 'by-unit') === 'by-unit' ? null : <Asking {...props} />
}

function Asking({ sought, unit, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const { data } = useAsk(['my', 'unit-requests'], (region) =>
    client.GET('/api/{region}/my/unit-requests', { params: { path: { region } } }),
  )
  const withdraw = useChange((region, id: number) =>
    client.DELETE('/api/{region}/my/unit-requests/{id}', { params: { path: { region, id } } }),
  )
  const last = data?.[0]
  const again = (words: string) => (
    <Button type="link" size="small" onClick={() => setOpen(true)}>
      {words}
    </Button>
  )
  return (
    <div className="ask-for-unit">
      {last?.state === 'open' && (
        <span>
          已申请登记“{last.name}”，等待{last.officeName}办理。
          <Button type="link" size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(last.id)}>
            撤回申请
          </Button>
        </span>
      )}
      {last?.state === 'declined' && !unit && (
        <span className="declined">
          {last.officeName}没有登记“{last.name}”：{last.reason}
        </span>
      )}
      {last?.made && !unit && (
        <span>
          “{last.made.name}”已登记。
          <Button type="link" size="small" onClick={() => last.made && onChoose(last.made)}>
            选为工作单位
          </Button>
        </span>
      )}
      {data && last?.state !== 'open' && again('没有要找的单位？申请登记')}
      {open && <UnitRequestDialog name={sought} onClose={() => setOpen(false)} />}
    </div>
  )
}
