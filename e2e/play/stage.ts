import type { Page } from 'playwright-core'
import type { openBrowser } from '../browser.ts'
import { expectSound } from '../scene.ts'
import type { startSite } from '../server.ts'

type Site = Awaited<ReturnType<typeof startSite>>

const phone = { width: 390, height: 844 }
/** Offices sit at a desk; with WIDTH=390 they too hold a phone. */
const desk = process.env.WIDTH === '390' ? phone : { width: 1440, height: 900 }

/** Who is on, each with a browser window of their own, and what time it is. */
export function openStage(browser: ReturnType<typeof openBrowser>, open: () => Site, begins: string) {
  const windows = new Map<string, Page>()
  let clock = begins
  const window = (size: typeof phone) => browser.page({ ...size, at: open().address, clock })
  const stranger = () => window(phone)
  return {
    site: open,
    /** Somebody nobody knows, on a phone: a window without any cookie. */
    stranger,
    /** The window of this person, opened when they first come on. */
    of: async (name: string): Promise<Page> => {
      const known = windows.get(name)
      if (known) return known
      const page = await window(name === 'engineer' ? phone : desk)
      windows.set(name, page)
      return page
    },
    /** The same time for the server and for windows opened from now on. */
    setClock: async (moment: string) => {
      clock = moment
      await open().setClock(moment)
    },
    /** At the end of a scene every window that is open must be in order. */
    sound: async (...names: string[]) => {
      for (const name of names) {
        const page = windows.get(name)
        if (page) await expectSound(page)
      }
    },
  }
}

export type Stage = ReturnType<typeof openStage>
