import {
  AuditOutlined,
  BranchesOutlined,
  ClusterOutlined,
  NodeIndexOutlined,
  PauseCircleOutlined,
  SolutionOutlined,
} from '@ant-design/icons'
import type { Group } from './entry.ts'

const staff = ['officer', 'approver'] as const
const unit = ['administrator', ...staff] as const
const asking = { kinds: unit, needs: ['ask-route'], granted: true } as const
const granting = { kinds: unit, needs: ['grant-route'], granted: true } as const

/** 申报路径: to whom one's own unit forwards, and who forwards to it. */
export const routeMenu: Group = {
  label: '申报路径',
  entries: [
    { page: 'unit-routes', label: '单位路径申请', icon: BranchesOutlined, ...asking },
    { page: 'committee-routes', label: '评委会路径申请', icon: ClusterOutlined, ...asking },
    { page: 'unit-route-checks', label: '单位路径审核', icon: AuditOutlined, ...granting },
    { page: 'committee-route-checks', label: '评委会路径审核', icon: SolutionOutlined, ...granting },
    {
      page: 'route-map',
      label: '路径图',
      icon: NodeIndexOutlined,
      kinds: unit,
      needs: ['ask-route', 'grant-route'],
      granted: true,
    },
    {
      page: 'stranded',
      label: '滞留申报',
      icon: PauseCircleOutlined,
      kinds: staff,
      needs: ['forward', 'ask-route', 'grant-route'],
      granted: true,
    },
  ],
}
