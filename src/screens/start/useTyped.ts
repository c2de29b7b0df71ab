import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Session } from '../../session/createSession.ts'
import { useSession } from '../../session/useSession.ts'

/** By session, and by entry of the tab's history: gone with the page. */
const typedAt = new WeakMap<Session, Record<string, string>>()

/** What is typed into the search; it stands there again when Back leads to its page. */
export function useTyped() {
  const session = useSession()
  const { key } = useLocation()
  const [typed, setTyped] = useState(() => typedAt.get(session)?.[key] ?? '')
  const type = (text: string) => {
    typedAt.set(session, { ...typedAt.get(session), [key]: text })
    setTyped(text)
  }
  return [typed, type] as const
}
