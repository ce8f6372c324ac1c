import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MenuItem } from '../../core/region.ts'
import { useAddress } from '../session.tsx'
import './region-menu.css'

/** The year's one declaration is made or opened by the same page. */
const pages = { declaration: 'application/new', titles: 'titles' }

/** The left menu by the names that the province's manual gives: a group opens what is below it. */
export const RegionMenu = ({ items }: { items: readonly MenuItem[] }) => (
  <nav className="region-menu" aria-label="栏目">
    <Level items={items} />
  </nav>
)

const Level = ({ items }: { items: readonly MenuItem[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item.label}>{'items' in item ? <Opening item={item} /> : <End item={item} />}</li>
    ))}
  </ul>
)

function Opening({ item }: { item: Extract<MenuItem, { items: unknown }> }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {item.label}
        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
      </button>
      {open && <Level items={item.items} />}
    </>
  )
}

function End({ item }: { item: Extract<MenuItem, { page: unknown }> }) {
  const address = useAddress()
  return <Link to={address(pages[item.page])}>{item.label}</Link>
}
