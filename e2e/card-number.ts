/** An ID number that is well formed (GB 11643) and of an area that nobody is registered in. */
export function cardNumber(birthday: string, order: number): string {
  const body = `130000${birthday.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}
