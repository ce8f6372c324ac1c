import { CloudUploadOutlined, FileSearchOutlined } from '@ant-design/icons'
import type { Entry } from './entry.ts'

const staff = ['officer', 'approver'] as const

/** 资格审查; where offices forward what they have passed, the same people check and forward. */
export const checkEntries: readonly Entry[] = [
  {
    page: 'checks',
    label: '经办人审查',
    icon: FileSearchOutlined,
    kinds: ['officer'],
    needs: ['check'],
    granted: false,
  },
  {
    page: 'checks',
    label: '领导审查',
    icon: FileSearchOutlined,
    kinds: ['approver'],
    needs: ['approve'],
    granted: false,
  },
  {
    page: 'checks',
    label: '数据审核',
    icon: FileSearchOutlined,
    kinds: staff,
    needs: ['check', 'approve'],
    granted: true,
  },
  {
    page: 'forwarding',
    label: '数据上报',
    icon: CloudUploadOutlined,
    kinds: ['officer'],
    needs: ['forward'],
    granted: true,
  },
]
