/** Once a plan year, before anything can be declared, under this heading and with this button. */
export type PledgedFirst = { heading: string; agree: string }

/** Where declaring has a page of its own: the icon that leads there, its heading, and the button that begins. */
export type Entrance = { icon: string; heading: string; begin: string }
