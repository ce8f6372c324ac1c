/** A server that was away does not say that it is back, as a network does. */
const betweenTries = 20_000

/** Goes on when the network is back, and tries in any case after a while. */
export function whenBack(goOn: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    globalThis.removeEventListener('online', once)
    clearTimeout(timer)
  }
  const once = () => {
    forget()
    goOn()
  }
  return {
    forget,
    wait: () => {
      forget()
      globalThis.addEventListener('online', once)
      timer = setTimeout(once, betweenTries)
    },
  }
}
