// Loaded into the server under test before the product, which knows nothing of it: the test sets the time by messages.
const Real = Date
let shift = 0
const now = () => Real.now() + shift

globalThis.Date = class Moved extends Real {
  constructor(...given) {
    if (given.length === 0) super(now())
    else super(...given)
  }
  static now() {
    return now()
  }
  static [Symbol.hasInstance](value) {
    return value instanceof Real
  }
}

const set = (moment) => {
  shift = Real.parse(moment) - Real.now()
}
if (process.env.CLOCK) set(process.env.CLOCK)
process.on('message', (moment) => {
  set(moment)
  process.send?.(moment)
})
process.channel?.unref()
