import sharp from 'sharp'

export type Person = { name: string; gender: '男' | '女' }

const skins = ['#f2d3b8', '#eec6a4', '#e6b78f', '#f6dcc6']
const hairs = ['#23201f', '#2e2724', '#3a2f2a', '#57524f']
const coats = ['#27344d', '#333', '#4a2f35', '#2f4a40', '#5a5f68', '#1f4a6d']
const shirts = ['#ffffff', '#e9eef6', '#f3ead9', '#dfe8e1']
const grounds = ['#c9d9ec', '#ffffff', '#b8302f', '#4f7fb8']

/** A drawn portrait of nobody, always the same for the same name, 5 wide and 7 high. */
export const portraitSvg = (person: Person): string => {
  const dice = diceOf(person.name + person.gender)
  const pick = <One>(list: readonly One[]): One => list[dice() % list.length] as One
  const [skin, hair, coat, shirt, ground] = [pick(skins), pick(hairs), pick(coats), pick(shirts), pick(grounds)]
  const wide = 84 + (dice() % 12)
  const glasses = dice() % 3 === 0
  const style = dice() % 3
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 700" width="500" height="700">
    <rect width="500" height="700" fill="${ground}"/>
    ${person.gender === '女' ? hairBehind(style, hair, wide) : ''}
    <path d="M40 700 Q52 540 170 505 L330 505 Q448 540 460 700 Z" fill="${coat}"/>
    <path d="M185 500 L250 610 L315 500 Z" fill="${shirt}"/>
    ${person.gender === '男' && dice() % 2 ? `<path d="M238 560 h24 l8 140 h-40 z" fill="${pick(['#7a1f2b', '#1f3d7a', '#444'])}"/>` : ''}
    <path d="M205 420 h90 v80 q-45 50 -90 0 z" fill="${skin}" /><path d="M205 440 q45 45 90 0 v22 q-45 44 -90 0z" fill="#000" opacity=".08"/>
    <ellipse cx="${250 - wide - 4}" cy="330" rx="13" ry="24" fill="${skin}"/><ellipse cx="${250 + wide + 4}" cy="330" rx="13" ry="24" fill="${skin}"/>
    <ellipse cx="250" cy="320" rx="${wide}" ry="118" fill="${skin}"/>
    ${face(glasses)}
    ${person.gender === '男' ? shortHair(style, hair, wide) : fringe(style, hair, wide)}
  </svg>`
}

export const portrait = (person: Person): Promise<Buffer> =>
  sharp(Buffer.from(portraitSvg(person)))
    .jpeg({ quality: 90 })
    .toBuffer()

const face = (glasses: boolean) => `
  <g fill="#3a2b25"><ellipse cx="212" cy="322" rx="9" ry="7"/><ellipse cx="288" cy="322" rx="9" ry="7"/></g>
  <path d="M194 298 q18 -11 36 -2 M270 296 q18 -9 36 2" stroke="#3a2b25" stroke-width="6" fill="none" stroke-linecap="round"/>
  <path d="M250 330 q-9 32 -4 40 q6 6 14 2" stroke="#000" stroke-opacity=".22" stroke-width="4" fill="none"/>
  <path d="M222 396 q28 18 56 0" stroke="#a4574f" stroke-width="6" fill="none" stroke-linecap="round"/>
  ${glasses ? '<g fill="none" stroke="#33373d" stroke-width="5"><rect x="182" y="302" width="60" height="42" rx="14"/><rect x="258" y="302" width="60" height="42" rx="14"/><path d="M242 318 h16"/></g>' : ''}`

const shortHair = (style: number, hair: string, wide: number) =>
  `<path fill="${hair}" d="M${250 - wide - 6} 320 Q${240 - wide} 170 ${250 - 10 * style} 178 Q${262 + wide} 160 ${250 + wide + 6} 320 Q${244 + wide} 268 ${230 + wide} 256 Q${250 + 20 * style} ${236 + 12 * style} ${270 - wide} 254 Q${256 - wide} 270 ${250 - wide - 6} 320 Z"/>`

const fringe = (style: number, hair: string, wide: number) =>
  `<path fill="${hair}" d="M${246 - wide} 350 Q${232 - wide} 168 250 172 Q${268 + wide} 168 ${254 + wide} 350 Q${250 + wide} 280 ${220 + wide} 254 Q${290 - 30 * style} 258 ${262 - 30 * style} 222 Q${240 - 20 * style} 262 ${280 - wide} 262 Q${254 - wide} 284 ${246 - wide} 350 Z"/>`

const hairBehind = (style: number, hair: string, wide: number) => {
  if (style === 0)
    return `<path fill="${hair}" d="M${240 - wide} 300 q-14 190 -6 260 h${2 * wide + 32} q8 -70 -6 -260 z"/>`
  if (style === 1) return `<circle cx="250" cy="176" r="46" fill="${hair}"/>`
  return `<path fill="${hair}" d="M${240 - wide} 280 q-10 130 6 170 h${2 * wide + 8} q16 -40 6 -170 z"/>`
}

/** Numbers that follow from the text alone (FNV-1a, then xorshift). */
function diceOf(text: string): () => number {
  let state = 2_166_136_261
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state >>> 3
  }
}
