import { Spin } from 'antd'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { SessionEnded } from './login/SessionEnded.tsx'
import { pages } from './pages/pages.ts'
import { Arrival } from './shell/Arrival.tsx'
import { Waiting } from './shell/Waiting.tsx'

/** Every page by its address; each is loaded when it is first opened. */
export function App() {
  return (
    <>
      <Arrival />
      <Waiting />
      <Suspense fallback={<Spin description="正在打开" style={{ display: 'block', margin: '120px auto' }} />}>
        <Routes>
          {pages.map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
        </Routes>
        <SessionEnded />
      </Suspense>
    </>
  )
}
