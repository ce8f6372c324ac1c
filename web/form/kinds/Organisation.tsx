import { Input } from 'antd'
import type { FieldOf, OrganisationRef } from '../../../core/form.ts'
import { heard, type KindProps } from './kind.ts'

/** The unit comes with the account; whoever changes units does so in the personal centre. */
export function Organisation(props: KindProps<FieldOf<'organisation'>>) {
  const unit = props.value as OrganisationRef | undefined
  return <Input id={props.id} value={unit?.name ?? ''} readOnly placeholder="由账号所在单位带入" {...heard(props)} />
}
