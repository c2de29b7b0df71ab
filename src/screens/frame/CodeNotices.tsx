import { useWords } from '../../i18n/useWords.ts'
import { useSessionState } from '../../session/useSession.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLinkState } from './useAddress.ts'

/** What the address or the last answer had to drop or keep, said exactly. Below the answers. */
export function CodeNotices() {
  const { ui } = useWords()
  const unused = useSessionState((state) => state.unused)
  const given = useSessionState((state) => state.case)
  const { dropped = 0, kept = 0, newWalk, elsewhere, moved } = useLinkState()
  const sentences = [
    ...unused.map(({ text: part }) =>
      ui(given.length > 0 ? 'notice.unused' : 'notice.unusedAll', { part }),
    ),
    ...(elsewhere ? [ui('notice.elsewhere')] : []),
    ...(moved ? [ui('notice.moved')] : []),
    ...(newWalk ? [ui('notice.newWalk')] : []),
    ...(dropped > 0 ? [ui('notice.dropped', { count: dropped })] : []),
    ...(kept > 0 ? [ui('notice.kept', { count: kept })] : []),
  ]
  return sentences.map((sentence) => (
    <Notice key={sentence} kind="information">
      {sentence}
    </Notice>
  ))
}
