import { DesignPage } from '../../../../plan-design/DesignPage.tsx'
import { Versions } from './Versions.tsx'

/** 版本与比较: what was published when and by whom, and what differs. */
export const Page = () => <DesignPage>{(shown) => <Versions shown={shown} />}</DesignPage>
