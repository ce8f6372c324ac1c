import { printed } from './day.ts'
import type { Block, LaidBlock } from './document.ts'
import type { Opinion } from './proceedings.ts'

type Opinions = Extract<Block, { block: 'opinions' }>

const blankDay = '　　　年　　月　　日'

/** One box for each office that wrote; who passed without words is said to have passed. Places that nobody has filled yet stand empty under their own names. */
export function putOpinions(block: Opinions, opinions: readonly Opinion[]): LaidBlock[] {
  const { blanks = [], height, seal } = block
  const heaps = offices(opinions)
  const written = heaps.map((heap) => putOffice(block, heap))
  const empty = blanks
    .slice(heaps.length)
    .map((label): LaidBlock => ({ block: 'box', label, texts: [], height, signs: [seal, blankDay] }))
  return [...written, ...empty]
}

function putOffice(block: Opinions, opinions: readonly Opinion[]): LaidBlock {
  const last = opinions.at(-1)
  return {
    block: 'box',
    label: last?.own ? block.own : block.other,
    texts: opinions.map(
      ({ role, by, text }) =>
        `${role === 'officer' ? '经办人' : '负责人'}意见${by && `（${by}）`}：${text || '审核通过。'}`,
    ),
    height: block.height,
    signs: last ? [`${last.office}${block.seal}`, printed(last.on)] : [],
  }
}

/** The opinions in one heap for each office, in the order in which the file reached them. */
function offices(opinions: readonly Opinion[]): Opinion[][] {
  const heaps = new Map<string, Opinion[]>()
  for (const opinion of opinions) heaps.set(opinion.office, [...(heaps.get(opinion.office) ?? []), opinion])
  return [...heaps.values()]
}
