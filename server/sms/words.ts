import type { TextMessage } from './sender.ts'

/** What people read on their phones where no provider's template says it. */
export const wordsOf = (purpose: TextMessage['purpose'], value: string, site: string) =>
  purpose === 'registration'
    ? `【${site}】您正在注册账号，验证码 ${value}，3分钟内有效。请勿告诉他人；如非本人操作，请忽略。`
    : `【${site}】您的临时密码是 ${value}，只能登录一次，请登录后立即修改密码。请勿告诉他人。`
