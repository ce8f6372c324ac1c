import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Route, Routes, useNavigate } from 'react-router'
import { sessionEnded } from '../api/client.ts'
import { useRegion, type Who } from '../session.tsx'
import { firstPageOf } from './first-page.ts'

// Needed by few, and only after an hour: nobody's first page waits for it.
const LoginForm = lazy(async () => ({ default: (await import('./LoginForm.tsx')).LoginForm }))

/** Over every page of a province. The page below stays as it is, with everything typed in it. */
export function SessionEnded() {
  return (
    <Routes>
      <Route path="/:region/*" element={<Dialog />} />
      <Route path="*" element={null} />
    </Routes>
  )
}

function Dialog() {
  const region = useRegion()
  const queries = useQueryClient()
  const go = useNavigate()
  const [before, setBefore] = useState<Who>()
  useEffect(() => {
    const ask = () => setBefore((now) => now ?? queries.getQueryData<Who>([region, 'session']))
    sessionEnded.addEventListener('ended', ask)
    return () => sessionEnded.removeEventListener('ended', ask)
  }, [queries, region])
  // Whoever logs in by the identity service does so in another window, and comes back to this one.
  useEffect(() => {
    if (!before) return
    const look = async () => {
      const answer = await fetch(`/api/${region}/session`)
      if (answer.ok) await latest.current((await answer.json()) as Who)
    }
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [before, region])
  const latest = useRef<(who: Who) => Promise<void>>(async () => {})
  if (!before) return null
  const entered = async (who: Who) => {
    setBefore(undefined)
    if (who.account === before.account && who.stage === before.stage) {
      queries.setQueryData([region, 'session'], who)
      await queries.invalidateQueries({ queryKey: [region] })
    } else {
      queries.clear()
      await go(`/${region}/${firstPageOf(who)}`)
    }
  }
  latest.current = entered
  return (
    <Modal
      open
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title="登录已失效，请重新登录"
      zIndex={2000}
    >
      <p className="quiet">登录后继续，本页已填写的内容不会丢失。</p>
      <Suspense fallback={<p>正在打开…</p>}>
        <LoginForm beside first={roleOf[before.kind]} onDone={entered} />
      </Suspense>
    </Modal>
  )
}

const roleOf = {
  applicant: 'personal',
  officer: 'staff',
  approver: 'staff',
  administrator: 'administrator',
  system: 'administrator',
} as const
