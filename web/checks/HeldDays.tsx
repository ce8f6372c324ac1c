/** Working days at one desk: the number, at the limit 到限, over it 超 n. Nothing where the year's holidays are unknown. */
export function HeldDays({ days, limit = 5 }: { days: number | null; limit?: number }) {
  if (days === null) return <span className="quiet">—</span>
  const over = days - limit
  return (
    <span className={`held-days ${over > 0 ? 'over' : over === 0 ? 'near' : ''}`}>
      {over > 0 && <span className="tag bad">超 {over}</span>}
      {over === 0 && <span className="tag warn">到限</span>}
      <b>{days}</b>
    </span>
  )
}
