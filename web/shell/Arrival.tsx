import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** What a screen reader and a keyboard need of every page: a way past the menu, a title of its own, the focus on what is new. */
export function Arrival() {
  const { pathname, hash } = useLocation()
  const way = useNavigationType()
  const before = useRef(pathname)
  useEffect(() => {
    const arrived = before.current !== pathname
    before.current = pathname
    // Going back, the browser finds the place again by itself.
    if (arrived && way !== 'POP' && !hash) window.scrollTo(0, 0)
    let waiting = arrived
    const look = () => {
      const heading = document.querySelector('main h1')?.textContent
      const site = document.querySelector('header strong')?.textContent
      const title = [heading, site].filter((one) => one).join(' - ')
      if (title && title !== document.title) document.title = title
      if (waiting && heading) {
        waiting = false
        if (document.activeElement === document.body || !document.activeElement?.isConnected) focusPage()
      }
    }
    look()
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
    return () => watch.disconnect()
  }, [pathname, hash, way])
  return (
    <button type="button" className="skip-link" onClick={focusPage}>
      跳到正文
    </button>
  )
}

function focusPage() {
  const main = document.querySelector('main')
  main?.setAttribute('tabindex', '-1')
  main?.focus({ preventScroll: true })
  main?.scrollIntoView({ block: 'nearest' })
}
