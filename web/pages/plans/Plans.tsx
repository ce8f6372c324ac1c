import { PlanList } from './PlanList.tsx'

/** 评审计划, on a page of its own. */
export const Plans = () => (
  <div className="page-narrow plans">
    <h1 className="page-title">评审计划</h1>
    <PlanList />
  </div>
)
