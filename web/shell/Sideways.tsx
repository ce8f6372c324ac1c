import type { ReactNode } from 'react'

/** What may be wider than the screen scrolls by itself, with the keyboard too. */
export const Sideways = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
  <section className="sideways" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
