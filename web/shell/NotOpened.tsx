import { Button } from 'antd'
import { useRouteError } from 'react-router'
import { Refusal } from '../api/client.ts'

/** Where a page failed in a way that nobody expected: an unanswered first call, or a site that was renewed under it. */
export function NotOpened() {
  const error = useRouteError()
  return (
    <main className="site-page">
      <section className="panel not-yet-open">
        <h1 className="page-title">本页没有打开</h1>
        <p>{error instanceof Refusal ? '系统正忙，或者暂时连接不上。' : '页面出错，或系统刚刚更新。'}</p>
        <p>已经保存和提交的内容不受影响，请重新打开；仍然打不开时，请稍后再试。</p>
        <p>
          <Button type="primary" onClick={() => location.reload()}>
            重新打开
          </Button>
        </p>
      </section>
    </main>
  )
}
