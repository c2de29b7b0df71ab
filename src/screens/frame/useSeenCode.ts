import { useLocation } from 'react-router'
import { useSessionState } from '../../session/useSession.ts'
import { readSeen, type SeenCode, seenText } from './seenCode.ts'

/** What links of this customer's walk keep as `k`; undefined for nothing, and before the address was replayed. */
export function useSeenText(): string | undefined {
  const { search } = useLocation()
  const replayed = useSessionState((state) => state.replayed)
  const seen = replayed ? seenText(new URLSearchParams(search).get('k') ?? '') : ''
  return seen === '' ? undefined : seen
}

/**
 * The code or the words the terminal showed this customer: from the address, kept nowhere else. It is for
 * people to read, and says nothing about money.
 */
export function useSeenCode(): SeenCode | undefined {
  return readSeen(useSeenText() ?? '')
}
