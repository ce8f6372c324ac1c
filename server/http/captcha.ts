import { challengeShape, newChallenge } from '../captcha.ts'
import { route } from './route.ts'

export const captchaRoutes = [
  route({
    method: 'GET',
    path: '/captcha',
    urgency: 'act',
    perMinute: 120,
    tag: '登录',
    summary: '登录验证的计算题，一次有效',
    who: ['anyone'],
    answer: challengeShape,
    handle: async ({ server, reply }) => {
      reply.header('cache-control', 'no-store')
      return challengeShape.parse(await newChallenge(server.keys, server.captchaRounds))
    },
  }),
]
