import { useEffect } from 'react'

/** Single keys for people who work here all day. They never fire while somebody types or a dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const at = event.target as HTMLElement
      if (
        at.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=dialog], [role=combobox]')
      )
        return
      if (event.key === 'Enter' && at.closest?.('a, button, [role=switch], [role=tab], input')) return
      const act = keys[event.key.toLowerCase()]
      if (!act || document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
