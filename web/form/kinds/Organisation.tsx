import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { FieldOf, OrganisationRef } from '../../../core/form.ts'
import { usePortal } from '../../shell/portal.ts'
import { AskForUnit } from '../../unit-request/AskForUnit.tsx'
import { fewest, useFoundUnits } from './found-units.ts'
import { heard, type KindProps } from './kind.ts'
import { OrganisationByWindow } from './OrganisationByWindow.tsx'

export const Organisation = (props: KindProps<FieldOf<'organisation'>>) =>
  props.field.chosen === 'in-window' ? <OrganisationByWindow {...props} /> : <OrganisationAsTyped {...props} />

/**
 * A unit is looked for by a part of its name, its pinyin or its initials, as one types; only one that is there can be
 * chosen. Enter lists and chooses nothing by itself, unless the keyboard has gone to a line of the list.
 */
function OrganisationAsTyped(props: KindProps<FieldOf<'organisation'>>) {
  const { id, field, value, onChange, disabled, invalid, required } = props
  const unit = typeof value === 'object' && value !== null ? (value as OrganisationRef) : undefined
  /** Units that register themselves are asked for nowhere. */
  const opensItself = usePortal()?.divisions !== undefined
  const [typed, setTyped] = useState('')
  const [sought, setSought] = useState('')
  const search = useDeferredValue(typed.trim())
  /** What was looked for last is remembered when the list closes. */
  const seek = (text: string) => {
    setTyped(text)
    if (text.trim().length >= fewest) setSought(text.trim())
  }
  const { data, isFetching } = useFoundUnits(search, field.group)
  const found: readonly Offered[] = data?.units ?? []
  const offered = search.length >= fewest ? found : unit ? [unit] : []
  return (
    <>
      <Select
        id={id}
        value={unit?.id}
        disabled={disabled}
        allowClear={!required}
        showSearch={{ filterOption: false, onSearch: seek }}
        defaultActiveFirstOption={false}
        placeholder={disabled ? '' : '输入单位名称中的字，或者全拼、首字母'}
        notFoundContent={
          search.length < fewest ? (
            '请输入单位名称中的两个字'
          ) : isFetching ? (
            '正在查找'
          ) : (
            <NotFound opensItself={opensItself} />
          )
        }
        popupRender={(list) => (
          <>
            {list}
            {search.length >= fewest && data?.more && <p className="more-units">还有更多，请输入更多字</p>}
          </>
        )}
        options={named(offered, unit).map((one) => ({ value: one.id, label: one.name, above: one.above }))}
        optionRender={({ label, data: { above } }) => (
          <>
            {label}
            {above && <span className="unit-above">{above}</span>}
          </>
        )}
        onChange={(chosen?: number) => {
          const one = named(offered, unit).find((offer) => offer.id === chosen)
          onChange(one ? { id: one.id, name: one.name } : '')
        }}
        style={{ width: '100%' }}
        {...heard(props)}
        {...(invalid && { status: 'error' as const })}
      />
      {!disabled && !opensItself && (
        <AskForUnit sought={sought} unit={unit} onChoose={({ id, name }) => onChange({ id, name })} />
      )}
    </>
  )
}

type Offered = OrganisationRef & { above?: string }

const NotFound = ({ opensItself }: { opensItself: boolean }) => (
  <p className="no-unit">
    没有找到这个单位。只能选择已经建立的单位，不能直接录入；请与工作单位联系，
    {opensItself ? '由单位注册并取得职称申报权限。' : '由单位向其主管单位申请建立，也可以在下面申请登记。'}
  </p>
)

/** The chosen one keeps its name while others are looked for. */
const named = (offered: readonly Offered[], unit: OrganisationRef | undefined): readonly Offered[] =>
  unit && !offered.some(({ id }) => id === unit.id) ? [...offered, unit] : offered
