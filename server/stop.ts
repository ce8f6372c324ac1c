export type Stop = () => Promise<void>

/** What has been started so far; stopped in the other order. */
export function opening() {
  const started: Stop[] = []
  const stop = async () => {
    for (const one of started.splice(0).reverse()) await one()
  }
  return { started, stop }
}

/** Until Ctrl-C or a request to stop: what is under way is finished, nothing new is taken. */
export function runUntilStopped(stop: Stop) {
  return new Promise<void>((stopped) => {
    let asked = 0
    const onSignal = async () => {
      // npm passes on the Ctrl-C that the terminal has sent to both of us already.
      if (asked && Date.now() - asked > 2000) process.exit(1)
      if (asked) return
      asked = Date.now()
      console.log('\nStopping … 正在停止')
      await stop()
      stopped()
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })
}
