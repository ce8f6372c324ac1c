const states = {
  active: ['●', '正常'],
  new: ['○', '未激活'],
  released: ['⇄', '已调出，待接收'],
  disabled: ['✕', '已停用'],
} as const

/** A shape and a word; the colour only repeats them. 未激活: the initial password is still to be changed. */
export function AccountState({ is }: { is: keyof typeof states }) {
  const [shape, word] = states[is]
  return (
    <span className={`state-${is}`}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  )
}
