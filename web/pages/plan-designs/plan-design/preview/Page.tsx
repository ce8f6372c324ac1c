import { DesignPage } from '../../../../plan-design/DesignPage.tsx'
import { Preview } from './Preview.tsx'

/** 预览: the form as an applicant will have it. */
export const Page = () => <DesignPage>{(shown) => <Preview shown={shown} />}</DesignPage>
