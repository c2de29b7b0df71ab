import { titleKey } from '../../engine/textKeys.ts'
import { nodeOf } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { KeptCase } from '../../session/keptCases.ts'
import { useSession } from '../../session/useSession.ts'
import { useTime } from './useTime.ts'

/** `14:02 · The customer's Huabei limit is too low · Another way`. */
export function useNameOfCase() {
  const { ui, text } = useWords()
  const { tree } = useSession()
  const time = useTime()
  return ({ at, node: place }: KeptCase) => {
    const node = nodeOf(tree, place)
    const where = node ? text(titleKey(tree, place)) : ui('start.caseElsewhere')
    const status = node?.kind === 'outcome' ? ` · ${ui(`status.${node.status}`)}` : ''
    return `${time(at)} · ${where}${status}`
  }
}
