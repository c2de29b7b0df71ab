import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { isOpen } from '../../session/attempts.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { TwoSteps } from '../../ui/TwoSteps.tsx'

/**
 * What this site keeps here, taken away on request. Attempts stay: only a look-up ends one, and a forgotten
 * one would open the pages that charge.
 */
export function Wipe() {
  const { ui } = useWords()
  const { shop, settings, store } = useSession()
  const count = useSessionState((state) => state.attempts).filter(isOpen).length
  const [isDone, setIsDone] = useState(false)
  const steps = { confirm: ui('wipe.now'), cancel: ui('wipe.keep') }
  const wipeShop = () => {
    shop.wipe()
    settings.wipe()
    setIsDone(true)
  }
  const wipeAll = () => {
    store.getState().forgetCases()
    wipeShop()
  }
  return (
    <>
      <TwoSteps text={ui('wipe.shop')} {...steps} onConfirm={wipeShop}>
        <p>{ui('wipe.shopBody')}</p>
      </TwoSteps>
      <TwoSteps text={ui('wipe.all')} {...steps} onConfirm={wipeAll}>
        <p>{ui('wipe.allBody', { count })}</p>
      </TwoSteps>
      {/* Its room is kept. */}
      <p aria-live="polite" className="soft mt-2">
        {isDone ? `✓ ${ui('wipe.done')}` : '\u00a0'}
      </p>
    </>
  )
}
