import { clearsSomething } from '../../engine/caseCode.ts'
import { charges } from '../../engine/charges.ts'
import { type NodeId, nodeOf } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { newWalk, paths } from '../paths.ts'

/**
 * Leads back into a case of before. Nothing is taken by yesterday's answers: where it charges, or an answer
 * cleared something, how this customer's attempts ended is asked first.
 */
export function useWayBack(): (place: NodeId, code: string) => string {
  const { language } = useWords()
  const { tree } = useSession()
  return (place, code) => {
    if (!nodeOf(tree, place)) return paths.start(language, code)
    return charges(tree, place) || clearsSomething(tree, code)
      ? paths.step(language, tree.start.gate, newWalk(code))
      : paths.step(language, place, code)
  }
}
