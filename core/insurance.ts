/** 参保记录 as the insurer says it; months are "2026-01", both ends included. */
export type Insurance = { place: string; payer: string; from: string; to: string; unbroken: boolean }

/**
 * Half a year without a gap in the year of declaring, paid by the employer. Shown to those who check; a person decides,
 * never a program.
 */
export function insuranceFinding(insurance: Insurance | undefined, year: number, employer: string) {
  if (!insurance) return '未知'
  const from = insurance.from > `${year}-01` ? insurance.from : `${year}-01`
  const to = insurance.to < `${year}-12` ? insurance.to : `${year}-12`
  const months = to < from ? 0 : monthOf(to) - monthOf(from) + 1
  return months >= 6 && insurance.unbroken && insurance.payer === employer ? '符合' : '不符合'
}

export const insuranceLine = ({ place, payer, from, to, unbroken }: Insurance) =>
  `${place}，${from} 至 ${to}${unbroken ? '' : '（有中断）'}，缴纳单位：${payer}`

const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5))
