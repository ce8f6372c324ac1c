import { useEffect, useRef, useState } from 'react'

/** Which section is under the reader's eyes, whatever scrolls: the file at a desk, the whole page on a phone. Its tab is kept in sight. */
export function useWhereabouts(first: string | undefined) {
  const tabs = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [here, setHere] = useState(first)
  useEffect(() => {
    const look = () => {
      if (!tabs.current || !body.current) return
      const edge = Math.max(tabs.current.getBoundingClientRect().bottom, body.current.getBoundingClientRect().top) + 60
      const all = [...body.current.querySelectorAll<HTMLElement>('[data-section]')]
      const current = all.findLast((one) => one.getBoundingClientRect().top <= edge) ?? all[0]
      setHere(current?.dataset.section)
    }
    document.addEventListener('scroll', look, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', look, { capture: true })
  }, [])
  useEffect(() => {
    const tab = here && tabs.current?.querySelector<HTMLElement>('[aria-current]')
    if (tabs.current && tab) tabs.current.scrollLeft = tab.offsetLeft - (tabs.current.clientWidth - tab.clientWidth) / 2
  }, [here])
  return { tabs, body, here, setHere }
}
