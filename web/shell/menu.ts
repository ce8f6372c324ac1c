import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  HomeOutlined,
  IdcardOutlined,
  MessageOutlined,
  NotificationOutlined,
  PrinterOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  StopOutlined,
  TeamOutlined,
  UserAddOutlined,
} from '@ant-design/icons'
import { checkEntries } from './check-menu.ts'
import type { Group } from './entry.ts'
import { permissionEntries } from './permission-menu.ts'
import { routeMenu } from './route-menu.ts'

const administrator = ['administrator'] as const
const staff = ['officer', 'approver'] as const
const unit = ['administrator', ...staff] as const
const organiser = { kinds: ['officer'], needs: ['convene'], designed: true } as const

const opining = { kinds: ['officer'], needs: ['give-opinion'], climbs: true } as const

/** The left menu, in the manuals' words. An entry is there for those who may open its page. */
export const menu: readonly Group[] = [
  {
    label: '',
    entries: [{ page: 'home', label: '首页', icon: HomeOutlined, kinds: unit }],
  },
  {
    label: '机构（单位）',
    entries: [
      ...permissionEntries,
      { page: 'organisation', label: '编辑本级机构（单位）', icon: BankOutlined, kinds: administrator },
      { page: 'organisations', label: '创建次级机构（单位）', icon: ApartmentOutlined, kinds: administrator },
      { page: 'staff', label: '工作人员管理', icon: TeamOutlined, kinds: administrator },
      { page: 'applicants', label: '申报人员管理', icon: UserAddOutlined, kinds: administrator },
      {
        page: 'applicants',
        label: '申报人员管理',
        icon: UserAddOutlined,
        kinds: ['officer'],
        needs: ['create-applicants'],
      },
      { page: 'bindings', label: '人员绑定', icon: UserAddOutlined, kinds: administrator },
      {
        page: 'bindings',
        label: '人员绑定',
        icon: UserAddOutlined,
        kinds: ['officer'],
        needs: ['create-applicants'],
      },
      { page: 'committees', label: '评委会管理', icon: SolutionOutlined, kinds: administrator },
    ],
  },
  {
    label: '资格审查',
    entries: [
      ...checkEntries,
      {
        page: 'achievement-checks',
        label: '业绩库审核',
        icon: BookOutlined,
        kinds: ['officer'],
        needs: ['check-achievements'],
      },
      { page: 'checked', label: '已审核列表', icon: CheckSquareOutlined, kinds: staff, granted: false },
      {
        page: 'notice-desk',
        label: '结果公示处理',
        icon: NotificationOutlined,
        kinds: ['officer'],
        needs: ['publicise'],
        climbs: false,
      },
      { page: 'referrals', label: '评审安排', icon: AuditOutlined, kinds: ['approver'] },
      { page: 'bars', label: '黑名单', icon: StopOutlined, kinds: staff, rootOnly: true },
      { page: 'bars', label: '诚信档案', icon: StopOutlined, kinds: staff, needs: ['keep-integrity-file'] },
    ],
  },
  routeMenu,
  {
    label: '评委会',
    entries: [
      { page: 'plan-designs', label: '评审计划', icon: ProfileOutlined, ...organiser },
      { page: 'committee-desk', label: '接收与评审结果', icon: FileDoneOutlined, kinds: staff, needs: ['convene'] },
      { page: 'exemption-checks', label: '免面试审核', icon: AuditOutlined, ...organiser },
      {
        page: 'experts',
        label: '评委与评审方案',
        icon: SolutionOutlined,
        kinds: staff,
        needs: ['convene', 'check-expert', 'authorise-as-officer', 'authorise-as-approver'],
      },
    ],
  },
  {
    label: '评审后处理',
    entries: [
      { page: 'outcome-notices', label: '公示上报', icon: NotificationOutlined, ...opining },
      { page: 'opinion-checks', label: '下级单位公示审核', icon: CheckSquareOutlined, ...opining },
      {
        page: 'opinion-rulings',
        label: '公示异议处理',
        icon: AuditOutlined,
        ...opining,
        needs: ['authorise-as-officer'],
      },
      { page: 'certificate-desk', label: '证书', icon: SafetyCertificateOutlined, kinds: staff },
      { page: 'prints', label: '评审表打印', icon: PrinterOutlined, kinds: ['officer'] },
    ],
  },
  {
    label: '系统',
    entries: [
      { page: 'operation', label: '运行状况', icon: DashboardOutlined, kinds: ['system'] },
      { page: 'root-office', label: '省级主管机构', icon: BankOutlined, kinds: ['system'] },
    ],
  },
  {
    label: '设置',
    entries: [
      { page: 'phrases', label: '常用意见设置', icon: MessageOutlined, kinds: staff },
      {
        page: 'settings',
        label: '年度计划与节假日',
        icon: CalendarOutlined,
        kinds: ['administrator', 'system'],
        rootOnly: true,
      },
      { page: 'audit', label: '操作记录', icon: AuditOutlined, kinds: ['administrator', 'system'] },
      { page: 'account', label: '个人中心', icon: IdcardOutlined, kinds: [...unit, 'system'] },
    ],
  },
]
