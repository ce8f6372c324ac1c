import { Button, Result } from 'antd'
import { Link } from 'react-router'

export function Page() {
  return (
    <main>
      <Result
        status="404"
        title={<h1>没有这个页面</h1>}
        subTitle="地址可能有误，或页面已经移走。"
        extra={
          <Link to="/">
            <Button type="primary">回到首页</Button>
          </Link>
        }
      />
    </main>
  )
}
