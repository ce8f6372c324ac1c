import type { RouteRefusal } from '../../core/route-request.ts'
import type { Sentence } from '../../core/sentence.ts'

type Own = Exclude<
  RouteRefusal,
  'wrong-state' | 'no-permission' | 'reason-missing' | 'committee-does-not-fit' | 'committee-not-filed'
>

const of = ({ level }: { level?: unknown }) => (level ? `${level}：` : '')

/** Why somebody may not forward there, and what to do. */
export const routeRefusals: Record<Own | 'no-routes-here', Sentence> = {
  'no-routes-here': '本省由系统确定上报路径，不需要申请',
  'no-title-of-level': ({ level }) => `${of({ level })}该职称系列没有这个等级的职称，请重新选择`,
  'not-asked-of-your-office': '该路径申请不由您所在单位审核',
  'not-your-request': '只有提出申请的单位可以办理',
  'own-request': '不能审核本人提出的路径申请，请由其他人员审核',
  'route-closes-circle': ({ level }) =>
    `${of({ level })}对方的上报路径又回到本单位，会形成循环；请改选其他上级单位，或先调整其中一段路径`,
  'route-exists': ({ level }) => `${of({ level })}现行路径就是上报到这里，不需要重复申请`,
  'route-request-open': ({ level }) =>
    `${of({ level })}已有一条路径申请等待审核；要改报其他单位或评委会，请先撤回该申请`,
  'route-to-oneself': '不能上报到本单位，请选择上级主管部门或呈报部门',
  'target-not-permitted': '所选单位还没有开通职称申报权限，不能接收上报；请选择其他单位，或请该单位先办理权限申请',
  'target-takes-no-such-level': ({ level }) => `${of({ level })}所选单位不接收这个等级的上报，请另选单位或减少等级`,
  'unit-not-permitted': '提出申请的单位还没有开通职称申报权限，请先办理权限申请',
}
