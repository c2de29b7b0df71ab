import { useWords } from '../../i18n/useWords.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useAskedLines, whomOf } from '../frame/useAskedLines.ts'

/** "I have called them": noted with its time in this case, so that the owner knows days later. */
export function Asked({ ids }: { readonly ids: readonly string[] }) {
  const { ui } = useWords()
  const { store } = useSession()
  const askedLines = useAskedLines()
  const openCase = useSessionState((state) => state.openCase)
  if (!openCase) return null
  return (
    <div className="no-print mt-3">
      {askedLines(openCase).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="actions mt-2">
        {ids.map((id) => (
          <ActionButton
            key={id}
            text={ui('call.noteAsked', { whom: ui(`call.whom.${whomOf(id)}`) })}
            onPress={() => store.getState().noteAsked(id)}
          />
        ))}
      </div>
    </div>
  )
}
