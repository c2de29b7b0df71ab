import { useParams } from 'react-router'
import { idNow } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { useLinkState } from './useAddress.ts'

/** What the address or the last answer had to drop or keep, sentence by sentence. */
export function useCodeNotices(): readonly string[] {
  const { ui } = useWords()
  const { tree } = useSession()
  const { node = '' } = useParams()
  const unused = useSessionState((state) => state.unused)
  const given = useSessionState((state) => state.case)
  const replayed = useSessionState((state) => state.replayed)
  const { dropped = 0, kept = 0, newWalk, elsewhere } = useLinkState()
  // A reload keeps what the link said, and the page as drawn knows nothing of it.
  if (!replayed) return []
  return [
    ...unused.map(({ text: part }) =>
      ui(given.length > 0 ? 'notice.unused' : 'notice.unusedAll', { part }),
    ),
    ...(elsewhere ? [ui('notice.elsewhere')] : []),
    ...(idNow(tree, node) !== node ? [ui('notice.moved')] : []),
    ...(newWalk ? [ui('notice.newWalk')] : []),
    ...(dropped > 0 ? [ui('notice.dropped', { count: dropped })] : []),
    ...(kept > 0 ? [ui('notice.kept', { count: kept })] : []),
  ]
}
