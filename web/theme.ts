import type { ThemeConfig } from 'antd'

/** One palette for everybody; site.css repeats the values as variables. Every pair has a contrast of at least 4.5:1. */
const color = {
  accent: '#0b4fb3',
  accentDark: '#083b87',
  accentSoft: '#eaf1fb',
  accentLine: '#b9d0ef',
  ink: '#1d2129',
  ink2: '#454b55',
  ink3: '#5f6670',
  page: '#f5f4f1',
  surface: '#ffffff',
  subtle: '#faf9f7',
  line: '#e4e2dd',
  line2: '#cfccc5',
  ok: '#1a6b3c',
  okSoft: '#ebf5ef',
  warn: '#8a5200',
  warnSoft: '#fdf4e3',
  bad: '#b3141f',
  badSoft: '#fdeeee',
} as const

const fontFamily =
  '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

/** Officers: 14 px text and 32 px controls. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: color.accent,
    colorLink: color.accent,
    colorLinkHover: color.accentDark,
    colorLinkActive: color.accentDark,
    colorInfo: color.accent,
    colorError: color.bad,
    colorSuccess: color.ok,
    colorWarning: color.warn,
    colorPrimaryBg: color.accentSoft,
    colorInfoBg: color.accentSoft,
    colorInfoBorder: color.accentLine,
    colorWarningBg: color.warnSoft,
    colorWarningBorder: '#ecd3a3',
    colorSuccessBg: color.okSoft,
    colorSuccessBorder: '#b9dcc5',
    colorErrorBg: color.badSoft,
    colorErrorBorder: '#efc2c4',
    controlItemBgActive: color.accentSoft,
    colorText: color.ink,
    colorTextSecondary: color.ink2,
    colorTextTertiary: color.ink3,
    colorTextQuaternary: '#6b7280',
    colorTextDescription: color.ink3,
    colorTextPlaceholder: '#6b7280',
    colorTextDisabled: '#6b7280',
    colorBorder: color.line2,
    colorBorderSecondary: color.line,
    colorBgLayout: color.page,
    borderRadius: 4,
    borderRadiusLG: 6,
    fontSize: 14,
    controlHeight: 32,
    fontFamily,
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Table: {
      cellPaddingBlockSM: 8,
      cellPaddingInlineSM: 10,
      rowSelectedBg: color.accentSoft,
      headerBg: color.subtle,
      bodySortBg: color.surface,
      headerSortActiveBg: color.subtle,
    },
    Descriptions: { labelColor: color.ink3 },
    Form: { itemMarginBottom: 16, labelColor: color.ink2 },
    Menu: { collapsedWidth: 56 },
  },
}

/** Applicants, and the public: 15 px text and 38 px controls. */
export const roomyTheme: ThemeConfig = {
  ...theme,
  token: {
    ...theme.token,
    fontSize: 15,
    lineHeight: 1.6,
    controlHeight: 38,
    controlHeightSM: 30,
    controlHeightLG: 46,
    borderRadius: 6,
    borderRadiusLG: 8,
  },
}
