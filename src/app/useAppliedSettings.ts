import { useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { useKeepAwake } from '../screens/frame/useKeepAwake.ts'
import type { Session } from '../session/createSession.ts'

/** What the settings say holds at once, in every tab. Until they are read, what stands was set before React. */
export function useAppliedSettings({ settings }: Session): void {
  const { isRead, value } = useStore(settings.store)
  const { theme, textSize, keepAwake } = value
  useLayoutEffect(() => {
    if (!isRead) return
    const { dataset, style } = document.documentElement
    if (theme === 'system') delete dataset.theme
    else dataset.theme = theme
    style.fontSize = textSize === 100 ? '' : `${textSize}%`
  }, [isRead, theme, textSize])
  useKeepAwake(keepAwake)
}
