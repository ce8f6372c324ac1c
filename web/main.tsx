import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { App } from './App.tsx'
import { Refusal } from './api/client.ts'
import './site.css'
import './login/login.css'
import { applyLargeText } from './shell/LargeText.tsx'
import { NotOpened } from './shell/NotOpened.tsx'
import { theme } from './theme.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => !(error instanceof Refusal) && count < 2, staleTime: 5_000 },
  },
})

const router = createBrowserRouter([{ path: '*', element: <App />, errorElement: <NotOpened /> }])

applyLargeText()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <AntApp>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </AntApp>
      </ConfigProvider>
    </StrictMode>,
  )
