import { App } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { isSending } from '../evidence/sendings.ts'
import type { Autosave } from '../form/autosave.ts'
import type { Own } from './own.ts'

/** Leaving saves; what could not be saved is said before it is left, and stays in this browser. So are files on their way. */
export function useLeaving({ id, form }: Own, autosave: Autosave) {
  const { modal, message } = App.useApp()
  const sending = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isSending(id),
  )
  useEffect(() => {
    if (sending.state !== 'blocked') return
    const asked = modal.confirm({
      title: '还有附件正在上传',
      content: '现在离开，没有传完的附件不会加入申报；以后选取同一文件可从中断处继续上传。',
      okText: '仍然离开',
      cancelText: '留在本页',
      onOk: sending.proceed,
      onCancel: sending.reset,
    })
    return asked.destroy
  }, [sending, modal])
  const leaving = async (go: () => void) => {
    await autosave.flush()
    const held = autosave.snapshot()
    const stuck = form.sections.find(({ id }) => (held[id]?.status ?? 'saved') !== 'saved')
    if (!stuck) return go()
    modal.confirm({
      title: `「${stuck.heading}」有修改还没有保存`,
      content:
        form.manner?.saving === 'whole-sections'
          ? '内容已留在本机，下次用这台电脑打开可以继续填写；在别的电脑上看不到。'
          : '内容已留在本机，网络恢复后自动保存；在别的电脑上登录暂时看不到。',
      okText: '仍然离开',
      cancelText: '留在本页',
      onOk: go,
    })
  }
  /** 保存 and 暂存: everything at once, and said. True when all of it is with the server. */
  const save = async (quiet = false) => {
    await autosave.retry()
    const done = Object.values(autosave.snapshot()).every(({ status }) => status === 'saved')
    if (!done) message.warning('还有内容没有保存到服务器，已留在本机，会自动重试')
    else if (!quiet) message.success('已保存')
    return done
  }
  return { leaving, save }
}
