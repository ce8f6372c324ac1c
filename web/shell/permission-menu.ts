import { AuditOutlined, IdcardOutlined, ProfileOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import type { Entry } from './entry.ts'

/** Where units register themselves: asking for the permission, granting it, and what is checked against. */
export const permissionEntries: readonly Entry[] = [
  { page: 'permission', label: '权限申请', icon: SafetyCertificateOutlined, kinds: ['officer'], permitting: true },
  {
    page: 'permission-checks',
    label: '权限审核',
    icon: AuditOutlined,
    kinds: ['officer'],
    needs: ['grant-permission'],
    permitting: true,
  },
  { page: 'own-account-resets', label: '个人账号重置', icon: IdcardOutlined, kinds: ['administrator'], resets: true },
  {
    page: 'registered-units',
    label: '单位名录',
    icon: ProfileOutlined,
    kinds: ['administrator'],
    rootOnly: true,
    permitting: true,
  },
]
