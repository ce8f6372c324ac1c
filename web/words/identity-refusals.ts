import type { Sentence } from '../../core/sentence.ts'

/** Why a log-in by the province's identity service did not come about, and what to do. */
export const identityRefusals: Record<string, Sentence> = {
  'accounts-opened-by-provider': '个人账号由统一身份认证登录时建立，没有密码，不需要添加、注册或重置',
  'identity-arrival-over': '本次首次登录已完成、已过期或已取消，请重新登录',
  'identity-claims-missing': '统一身份认证没有提供姓名和有效的证件号码，不能登录。请先在其网站完成实名认证，再重新登录',
  'identity-clock':
    '统一身份认证返回的登录信息已过期，或与本系统的时间相差太大，没有登录。请重新登录；多次出现请联系系统管理员',
  'identity-credit-code-characters':
    '统一身份认证提供的统一社会信用代码含有不允许的字符，不能登录。请先在其网站更正单位信息，再重新登录',
  'identity-credit-code-check-digit':
    '统一身份认证提供的统一社会信用代码校验位不对，不能登录。请先在其网站更正单位信息，再重新登录',
  'identity-credit-code-length':
    '统一身份认证提供的统一社会信用代码不是 18 位，不能登录。请先在其网站更正单位信息，再重新登录',
  'identity-credit-code-old':
    '统一身份认证提供的是 15 位原工商注册号，不能登录。请先换发 18 位统一社会信用代码并在其网站更新，再重新登录',
  'identity-denied': '您在统一身份认证取消了登录，没有登录本系统',
  'identity-down': '统一身份认证暂时没有响应，没有登录。请稍后重试；已填写的内容不受影响',
  'identity-expired': '登录用时超过 10 分钟，为保护您的账号，请重新登录',
  'identity-holds-credit-code': '统一社会信用代码由统一身份认证提供，不能在本系统修改',
  'identity-holds-mobile': '手机号由统一身份认证提供，不能在本系统修改',
  'identity-holds-name': '姓名由统一身份认证提供，不能在本系统修改',
  'identity-no-account': '本系统中还没有您的账号，请联系所在单位或先注册，再用统一身份认证登录',
  'identity-not-offered': '统一身份认证尚未接通，请用其他方式登录或联系系统管理员',
  'identity-other-audience': '登录的账号类型与所选入口不符：个人入口用个人账号登录，单位入口用法人账号登录',
  'identity-other-browser': '登录须在同一个浏览器、同一个网址中完成，请重新登录',
  'identity-other-number': '统一身份认证返回的证件与本系统账号登记的不一致，没有登录。请联系系统管理员核实',
  'identity-other-person': '当前浏览器已登录另一个账号，新的登录没有生效；如需换人，请先退出当前账号',
  'identity-taken': '您的账号已关联统一身份认证的另一个账号，请用原来的账号登录；如需更换，请联系系统管理员',
  'identity-token-refused': '统一身份认证返回的登录信息没有通过核验，没有登录。请重新登录；多次出现请联系系统管理员',
  'identity-unit-claims-missing':
    '统一身份认证没有提供单位名称、统一社会信用代码和法定代表人，不能登录。请用单位的法人账号登录，或先在其网站补全单位信息',
  'identity-unit-unknown': '本系统中没有与该统一社会信用代码相符的单位管理员账号，请联系上级单位或主管部门',
  'identity-unknown': '登录信息不完整或已失效，请从登录页重新登录',
  'identity-used': '本次登录信息已使用过，不能重复使用，请重新登录',
  'identity-wrong-audience': '统一身份认证返回的登录信息不是给本系统的，没有登录。请重新登录；多次出现请联系系统管理员',
}
