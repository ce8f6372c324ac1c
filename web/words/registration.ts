/** How the sending of a code goes, as the server tells it (GET /mobile-codes/:ticket). */
export const sendingWords = {
  'on-its-way': '正在发送短信，请稍候',
  slow: '短信发送较慢，系统正在处理，请稍候；仍未收到可在倒计时结束后重新获取',
  sent: '短信已发送，验证码 3 分钟内有效',
  'not-sent': '短信没有发出，请核对手机号，稍后重新获取',
} as const

export const temporaryPasswordAsked =
  '如该账号已注册，临时密码将发送到账号关联的手机，原密码随即失效。临时密码只能登录一次，请收到短信后尽快登录并修改密码。'

export const temporaryPasswordWarning = '将向账号关联的手机发送临时密码，原密码随即失效。'

export const usingTemporaryPassword = '您正在使用临时密码，安全性较低，请设置新密码后继续'
