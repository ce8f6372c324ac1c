import { createHash } from 'node:crypto'
import type { Subject } from './provider.ts'

const headings = { people: '个人账号', units: '法人账号' } as const

/** 登录: whom to be, a button each. Plain and readable without a script. */
export function choicePage(service: string, asked: Subject['audience'], subjects: readonly Subject[]) {
  const order = asked === 'people' ? (['people', 'units'] as const) : (['units', 'people'] as const)
  return page(
    service,
    `<h1>${safe(service)} · 登录</h1>
<p class="mark" role="note">演示替身：这不是真实的${safe(service)}，人员均为虚构，不需要密码。选择一个人，即以其身份回到职称系统。</p>
<form method="post">${order.map((audience) => list(audience, subjects)).join('')}
<p><button class="quiet" name="choice" value="">取消登录</button></p></form>`,
  )
}

export const endedPage = (service: string) =>
  page(
    service,
    `<h1>${safe(service)} · 登录已过期</h1>
<p class="mark" role="note">演示替身：这次登录已经完成或已过期，请回到职称系统重新登录。</p>`,
  )

const text = "document.getElementById('leave').click()"
/** The one script that its page may run. */
export const leavingScript = { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }

/** Nobody is asked twice whether to leave; without a script there is a button. */
export const leavingPage = (form: string) =>
  page(
    '统一身份认证',
    `<h1>正在退出统一身份认证</h1>
<p class="mark" role="note">演示替身：这不是真实的统一身份认证。</p>${form}
<p><button form="op.logoutForm" name="logout" value="yes" id="leave">退出登录</button></p>
<script>${leavingScript.text}</script>`,
  )

export const leftPage = () =>
  page(
    '统一身份认证',
    '<h1>已退出统一身份认证</h1><p class="mark" role="note">演示替身：这不是真实的统一身份认证。</p>',
  )

function list(audience: Subject['audience'], subjects: readonly Subject[]) {
  const theirs = subjects.filter((one) => one.audience === audience)
  if (theirs.length === 0) return ''
  const items = theirs.map(
    ({ id, name, note }) =>
      `<li><button name="choice" value="${safe(id)}"><b>${safe(name)}</b> <span>${safe(note)}</span></button></li>`,
  )
  return `<h2>${headings[audience]}</h2><ul>${items.join('')}</ul>`
}

const page = (service: string, body: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(service)}（演示替身）</title><style>${style}</style></head><body><main>${body}</main></body></html>`

const style = `body{margin:0;background:#f3f5f8;color:#1c2530;font:16px/1.7 system-ui,"Noto Sans SC","Microsoft YaHei",sans-serif}
main{max-width:640px;margin:32px auto;padding:24px;background:#fff;border:1px solid #d8dee6;border-radius:6px}
h1{font-size:22px;margin:0 0 12px}h2{font-size:17px;margin:24px 0 8px}
.mark{margin:0;padding:10px 14px;background:#fff6df;border:1px solid #e2bd62;border-radius:4px}
ul{list-style:none;margin:0;padding:0;display:grid;gap:8px}
button{font:inherit;color:inherit;cursor:pointer;width:100%;min-height:44px;padding:8px 14px;text-align:left;background:#fff;border:1px solid #b9c3cf;border-radius:4px}
button:hover,button:focus-visible{border-color:#1550a0;outline:2px solid #1550a0;outline-offset:1px}
button span{color:#4a5663}.quiet{width:auto}
@media(max-width:720px){main{margin:0;border:0;border-radius:0;min-height:100vh;box-sizing:border-box;padding:16px}}`

const safe = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
