import { DesignPage } from '../../../plan-design/DesignPage.tsx'
import { Design } from './Design.tsx'

/** A plan as its office designs it. */
export const Page = () => (
  <DesignPage anew>{(shown, palette) => <Design key={shown.id} {...{ shown, palette }} />}</DesignPage>
)
