import { useQuery } from '@tanstack/react-query'
import { Alert, Input, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { SiteShell } from '../../shell/SiteShell.tsx'
import { type Description, type Operation, schemaOf, written } from './shapes.ts'

type Line = { method: string; path: string; operation: Operation }

/** 开发者文档: every route of this server, by tag, out of its own OpenAPI document. */
export function Page() {
  const [search, setSearch] = useState('')
  const { data, error } = useQuery({
    queryKey: ['openapi'],
    queryFn: async () => (await fetch('/api/openapi.json')).json() as Promise<Description>,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const lines = linesOf(data).filter(({ method, path, operation }) =>
    `${method} ${path} ${operation.summary}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  const tags = [...new Set(lines.map(({ operation }) => operation.tags?.[0] ?? ''))]
  return (
    <SiteShell>
      <h1 className="page-title">开发者文档</h1>
      <p className="quiet">
        本站的全部接口。机器可读的版本是 <a href="/api/openapi.json">OpenAPI {data?.openapi}</a>
        。登录后浏览器以 Cookie 表明身份；修改类请求只接受本站页面或不带来源的程序。被拒绝时返回 {'{ refusal, detail }'}
        。
      </p>
      <Input.Search
        allowClear
        aria-label="查找接口"
        placeholder="按路径或用途查找"
        style={{ maxWidth: 420, marginBottom: 16 }}
        onChange={(event) => setSearch(event.target.value)}
      />
      {error && <Alert type="error" showIcon title="没有取到接口说明，请稍后刷新" />}
      {!data && !error && <Skeleton active />}
      {data && lines.length === 0 && <p>没有这样的接口。</p>}
      {tags.map((tag) => (
        <section key={tag} className="panel">
          <header>
            <h2>{tag}</h2>
          </header>
          {lines
            .filter(({ operation }) => (operation.tags?.[0] ?? '') === tag)
            .map((line) => (
              <OneRoute key={`${line.method} ${line.path}`} {...line} />
            ))}
        </section>
      ))}
    </SiteShell>
  )
}

function OneRoute({ method, path, operation }: Line) {
  const answers = Object.entries(operation.responses ?? {})
  const inputs = (operation.parameters ?? []).filter(({ name }) => name !== 'region')
  return (
    <details className="route">
      <summary>
        <Tag>{method.toUpperCase()}</Tag> <code>{path}</code> {operation.summary}
      </summary>
      <p className="quiet">{operation.description}</p>
      {inputs.length > 0 && (
        <ul>
          {inputs.map((one) => (
            <li key={`${one.in} ${one.name}`}>
              <code>{one.name}</code>
              {one.required ? '' : '（可省略）'}：{written(one.schema)}
            </li>
          ))}
        </ul>
      )}
      {operation.requestBody && <Shape label="请求" text={written(schemaOf(operation.requestBody))} />}
      {answers.map(([status, media]) => (
        <Shape key={status} label={`答复 ${status}`} text={written(schemaOf(media))} />
      ))}
    </details>
  )
}

const Shape = ({ label, text }: { label: string; text: string }) => (
  <>
    <b>{label}</b>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
    <pre className="route-shape" tabIndex={0}>
      {text}
    </pre>
  </>
)

const linesOf = (data: Description | undefined): Line[] =>
  Object.entries(data?.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
