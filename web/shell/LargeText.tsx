import { Switch } from 'antd'
import { useState } from 'react'

const key = 'large-text'

/** 大字版: everything a quarter larger, remembered by this browser. */
export function LargeText() {
  const [large, setLarge] = useState(isLargeText)
  const change = (on: boolean) => {
    localStorage.setItem(key, String(on))
    applyLargeText()
    setLarge(on)
  }
  return (
    <span className="large-text-switch">
      大字版 <Switch size="small" aria-label="大字版" checked={large} onChange={change} />
    </span>
  )
}

const isLargeText = () => localStorage.getItem(key) === 'true'

export const applyLargeText = () => document.documentElement.classList.toggle('large-text', isLargeText())
