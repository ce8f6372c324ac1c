import { App, Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useBlocker, useNavigate } from 'react-router'
import '../../../application/marks.css'
import { SaveState } from '../../../application/SaveState.tsx'
import { BothDialog } from '../../../plan-design/BothDialog.tsx'
import { Designer } from '../../../plan-design/Designer.tsx'
import { DesignHead } from '../../../plan-design/DesignHead.tsx'
import type { DesignShown } from '../../../plan-design/design.ts'
import { useDesigning } from '../../../plan-design/designing.ts'
import { FaultsContext, goToFaultSoon, unasked } from '../../../plan-design/faults.ts'
import { PlanFiles } from '../../../plan-design/PlanFiles.tsx'
import { PublishDialog } from '../../../plan-design/PublishDialog.tsx'
import { type Palette, PaletteContext } from '../../../plan-design/palette.ts'
import { useAddress } from '../../../session.tsx'

/** The designer with its foot: saved as it is typed, previewed, published. */
export function Design({ shown, palette }: { shown: DesignShown; palette: Palette }) {
  const address = useAddress()
  const go = useNavigate()
  const { message, modal } = App.useApp()
  const [publishing, setPublishing] = useState(false)
  const [asked, setAsked] = useState(false)
  const designing = useDesigning(shown)
  const { design, held, faults, both, change, settle, retry, save, version } = designing
  const saved = Object.values(held).every(({ status }) => status === 'saved')
  const leaving = useBlocker(
    ({ currentLocation, nextLocation }) => !saved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (leaving.state !== 'blocked') return
    void save().then((done) => {
      if (done) return leaving.proceed()
      modal.confirm({
        title: '有修改还没有保存到服务器',
        content: '内容已留在本机，下次用这台电脑打开本计划可以继续；在别的电脑上看不到。',
        okText: '仍然离开',
        cancelText: '留在本页',
        onOk: leaving.proceed,
        onCancel: leaving.reset,
      })
    })
  }, [leaving, save, modal])
  const publish = async () => {
    if (!(await save())) return void message.warning('还有内容没有保存到服务器，请保存后再发布')
    const [first] = designing.faultsNow()
    if (!first) return setPublishing(true)
    message.warning(`还有 ${designing.faultsNow().length} 处问题，处理后才能发布`)
    jump(first.at)
  }
  const jump = (at: string) => {
    setAsked(true)
    goToFaultSoon(at)
  }
  const shownFaults = useMemo(() => (asked ? faults : unasked(faults)), [asked, faults])
  return (
    <PaletteContext value={palette}>
      <FaultsContext value={shownFaults}>
        <DesignHead shown={{ ...shown, design }} here="design" changed={designing.changed} />
        <Designer
          design={design}
          faults={faults}
          files={<PlanFiles plan={shown.id} files={shown.files} />}
          onChange={change}
          onJump={jump}
        />
        <footer className="designer-foot">
          <SaveState held={held} savedAt={null} onRetry={retry} />
          <Button onClick={() => void go(address(`plan-designs/${shown.id}/preview`))}>预览</Button>
          <Button type="primary" onClick={() => void publish()}>
            发布
          </Button>
        </footer>
        {both && <BothDialog mine={design} {...both} onSettle={settle} />}
        {publishing && (
          <PublishDialog
            shown={shown}
            version={version()}
            onClose={() => setPublishing(false)}
            onDone={() => {
              setPublishing(false)
              void go(address(`plan-designs/${shown.id}/versions`))
            }}
          />
        )}
      </FaultsContext>
    </PaletteContext>
  )
}
