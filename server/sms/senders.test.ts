import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  isSignedForAliyun,
  isSignedForTencent,
  isSignedForWebhook,
  type Received,
  smsProvider,
} from '../testing/sms-provider.ts'
import { acs3, aliyun, canonicalQuery } from './aliyun.ts'
import type { TextMessage } from './sender.ts'
import { tc3, tencent } from './tencent.ts'
import { webhook } from './webhook.ts'

const provider = await smsProvider()
afterAll(provider.close)

const now = () => new Date('2026-05-09T02:00:00.123Z')
const secret = 'kept between the two'
const signName = '职称 申报*（试用）'
const templates = { registration: 'SMS_1', 'temporary-password': 'SMS_2' }
const message: TextMessage = {
  id: 'example-7',
  purpose: 'registration',
  mobile: '13800138000',
  value: '042195',
  text: '验证码 042195',
}
const url = provider.url
const brief = 300
const senders = {
  aliyun: aliyun({ url, keyId: 'LTAI-example', secret, signName, templates }, now, brief),
  tencent: tencent(
    {
      url,
      region: 'ap-guangzhou',
      secretId: 'AKID-example',
      secretKey: secret,
      app: '1400006666',
      signName,
      templates,
    },
    now,
    brief,
  ),
  webhook: webhook({ url, secret }, now, brief),
}
const names = ['aliyun', 'tencent', 'webhook'] as const
const isSigned = { aliyun: isSignedForAliyun, tencent: isSignedForTencent, webhook: isSignedForWebhook }
const taken = {
  aliyun: { Message: 'OK', RequestId: 'F655A8D5', Code: 'OK', BizId: '900619746936498440^0' },
  tencent: {
    Response: {
      SendStatusSet: [
        {
          SerialNo: '5000:1',
          PhoneNumber: '+8613800138000',
          Fee: 1,
          Code: 'Ok',
          Message: 'send success',
          IsoCode: 'CN',
        },
      ],
      RequestId: 'a0aabda6',
    },
  },
  webhook: { ok: true },
}

beforeEach(() => {
  provider.received.length = 0
})

/** The provider checks the signature before anything else, as the real ones do. */
const checking = (name: (typeof names)[number], body: unknown, status = 200) =>
  provider.answer((one: Received) =>
    isSigned[name](one, secret) ? { status, body } : { status: 403, body: { Code: 'SignatureDoesNotMatch' } },
  )

describe.each(names)('%s', (name) => {
  const send = () => senders[name].send(message)

  it('is sent one signed request, and believed when it says that it has taken the message', async () => {
    checking(name, taken[name])
    expect((await send()).is).toBe('sent')
    expect(provider.received).toHaveLength(1)
    const { query, body } = provider.received[0] as Received
    const sent = name === 'aliyun' ? Object.fromEntries(query) : JSON.parse(body)
    expect(sent).toMatchObject(
      {
        aliyun: {
          PhoneNumbers: '13800138000',
          SignName: signName,
          TemplateCode: 'SMS_1',
          TemplateParam: '{"code":"042195"}',
          OutId: 'example-7',
        },
        tencent: {
          PhoneNumberSet: ['+8613800138000'],
          SmsSdkAppId: '1400006666',
          TemplateId: 'SMS_1',
          TemplateParamSet: ['042195'],
          SessionContext: 'example-7',
        },
        webhook: message,
      }[name],
    )
  })

  it('notices another secret', async () => {
    checking(name, taken[name])
    const wrong = {
      aliyun: aliyun({ url, keyId: 'LTAI-example', secret: 'x', signName, templates }, now),
      tencent: tencent({ url, region: '', secretId: 'A', secretKey: 'x', app: '', signName, templates }, now),
      webhook: webhook({ url, secret: 'x' }, now),
    }
    expect((await wrong[name].send(message)).is).toBe('refused')
  })

  it('that says it is not there for the moment is asked again later', async () => {
    checking(name, 'busy', 503)
    expect(await send()).toEqual({ is: 'not-now', answer: 'HTTP 503' })
  })

  it('that is out of reach is asked again later', async () => {
    const gone = await smsProvider()
    await gone.close()
    const nowhere = gone.url
    const unreached = {
      aliyun: aliyun({ url: nowhere, keyId: 'L', secret, signName, templates }, now),
      tencent: tencent(
        { url: nowhere, region: '', secretId: 'A', secretKey: secret, app: '', signName, templates },
        now,
      ),
      webhook: webhook({ url: nowhere, secret }, now),
    }
    expect(await unreached[name].send(message)).toEqual({ is: 'not-now', answer: 'ECONNREFUSED' })
  })
})

describe.each([
  ['aliyun', { Code: 'isv.MOBILE_NUMBER_ILLEGAL', Message: '手机号码格式错误' }, 200, 'refused'],
  ['aliyun', { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: '触发小时级流控Permits:5' }, 200, 'refused'],
  ['aliyun', { Code: 'isv.AMOUNT_NOT_ENOUGH', Message: '账户余额不足' }, 200, 'refused'],
  ['aliyun', { Code: 'isp.SYSTEM_ERROR', Message: '系统错误' }, 200, 'not-now'],
  ['aliyun', { Code: 'Throttling.User', Message: 'Request was denied due to user flow control.' }, 400, 'not-now'],
  ['aliyun', { Code: 'InternalError', Message: 'The request processing has failed.' }, 500, 'not-now'],
  ['aliyun', '<html>Bad Gateway</html>', 502, 'unanswered'],
  ['tencent', { Response: { Error: { Code: 'AuthFailure.SignatureFailure' }, RequestId: '1' } }, 200, 'refused'],
  ['tencent', { Response: { Error: { Code: 'InternalError' }, RequestId: '1' } }, 200, 'not-now'],
  ['tencent', { Response: { Error: { Code: 'RequestLimitExceeded' }, RequestId: '1' } }, 200, 'not-now'],
  ['tencent', status('InvalidParameterValue.IncorrectPhoneNumber'), 200, 'refused'],
  ['tencent', status('LimitExceeded.PhoneNumberOneHourLimit'), 200, 'refused'],
  ['tencent', status('InternalError.Timeout'), 200, 'unanswered'],
  ['tencent', '<html>Internal Server Error</html>', 500, 'unanswered'],
  ['webhook', { error: 'no such number' }, 422, 'refused'],
  ['webhook', { error: 'broken' }, 500, 'not-now'],
  ['webhook', {}, 429, 'not-now'],
] as const)('%s answering %j with %i', (name, body, code, is) => {
  it(`has ${is}`, async () => {
    checking(name, body, code)
    expect((await senders[name].send(message)).is).toBe(is)
  })
})

function status(code: string) {
  return { Response: { SendStatusSet: [{ SerialNo: '', PhoneNumber: '+86138', Fee: 0, Code: code }], RequestId: '1' } }
}

describe('a provider that never answers, or hangs up', () => {
  it.each(['never-answers', 'hangs-up'] as const)(
    '%s: only a receiver that knows repetitions is asked again',
    async (how) => {
      provider.answer(() => how)
      expect((await senders.aliyun.send(message)).is).toBe('unanswered')
      expect((await senders.tencent.send(message)).is).toBe('unanswered')
      expect((await senders.webhook.send(message)).is).toBe('not-now')
      expect(provider.received).toHaveLength(3)
      expect(provider.received[2]?.headers['idempotency-key']).toBe('example-7')
    },
  )
})

describe('the signatures in the documents of the two providers', () => {
  it('ACS3-HMAC-SHA256', () => {
    const signed = {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-action': 'RunInstances',
      'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-version': '2014-05-26',
    }
    const query = canonicalQuery({
      RegionId: 'cn-shanghai',
      ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
    })
    expect(acs3({ path: '/', query, signed, keyId: 'YourAccessKeyId', secret: 'YourAccessKeySecret' })).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    )
  })

  it('TC3-HMAC-SHA256', () =>
    expect(
      tc3({
        host: 'cvm.tencentcloudapi.com',
        service: 'cvm',
        body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
        seconds: 1551113065,
        secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
        secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
      }),
    ).toContain('Signature=2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c'))
})
