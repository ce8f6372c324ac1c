/** An ID number that is well formed (GB 11643) and of an area that nobody is registered in. */
export function cardNumber(birthday: string, order: number, area = '130000'): string {
  const body = `${area}${birthday.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}

/** A credit code that is well formed (GB 32100), out of its first seventeen characters. */
export function creditCode(body: string): string {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const sum = [...body].reduce((total, one, index) => total + characters.indexOf(one) * (3 ** index % 31), 0)
  return `${body}${characters[(31 - (sum % 31)) % 31]}`
}
