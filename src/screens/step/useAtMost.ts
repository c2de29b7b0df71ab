import { isInLookUp } from '../../engine/lookUp.ts'
import type { NodeId } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'

/** "At most 3 more steps". A look-up on the way begins a count of its own, which is said outside of it. */
export function useAtMost(id: NodeId): string {
  const { ui } = useWords()
  const { tree, longest } = useSession()
  const count = longest.get(id) ?? 0
  return ui(isInLookUp(tree, id) ? 'step.lookingUp' : 'step.atMost', { count })
}
