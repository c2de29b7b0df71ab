import { clearsSomething } from '../../engine/caseCode.ts'
import { charges } from '../../engine/charges.ts'
import { nodeOf } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { KeptCase } from '../../session/keptCases.ts'
import { useSession } from '../../session/useSession.ts'
import { newWalk, paths } from '../paths.ts'
import type { LinkState } from './useAddress.ts'

/** The way back into a case of before. Nothing is taken by yesterday's answers: how its attempts ended is asked first. */
export function useWayToCase() {
  const { tree } = useSession()
  const { language } = useWords()
  return ({ id, node, code }: KeptCase) => {
    const state: LinkState = { again: true, resumed: id }
    if (!nodeOf(tree, node)) return { to: paths.start(language, code), state }
    return charges(tree, node) || clearsSomething(tree, code)
      ? { to: paths.step(language, tree.start.gate, newWalk(code)), state }
      : { to: paths.step(language, node, code), state }
  }
}
