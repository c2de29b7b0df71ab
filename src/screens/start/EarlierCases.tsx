import { clearsSomething } from '../../engine/caseCode.ts'
import { charges } from '../../engine/charges.ts'
import { titleKey } from '../../engine/textKeys.ts'
import { type NodeId, nodeOf } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { KeptCase } from '../../session/keptCases.ts'
import { useSession } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import type { LinkState } from '../frame/useAddress.ts'
import { useTime } from '../frame/useTime.ts'
import { newWalk, paths } from '../paths.ts'

const MOST_SHOWN = 5

/** Cases of before, the newest first: where each stands, and how it ended. */
export function EarlierCases({ cases }: { readonly cases: readonly KeptCase[] }) {
  const { ui, text, language } = useWords()
  const { tree } = useSession()
  const time = useTime()
  if (cases.length === 0) return null
  /** Nothing is taken by yesterday's answers: how this customer's attempts ended is asked first. */
  const wayTo = (place: NodeId, code: string) => {
    if (!nodeOf(tree, place)) return paths.start(language, code)
    return charges(tree, place) || clearsSomething(tree, code)
      ? paths.step(language, tree.start.gate, newWalk(code))
      : paths.step(language, place, code)
  }
  const items = cases.slice(0, MOST_SHOWN).map(({ id, node: place, code, at }) => {
    const node = nodeOf(tree, place)
    const where = node ? text(titleKey(tree, place)) : ui('start.caseElsewhere')
    const status = node?.kind === 'outcome' ? ` · ${ui(`status.${node.status}`)}` : ''
    return {
      key: id,
      to: wayTo(place, code),
      text: `${time(at)} · ${where}${status}`,
      state: { again: true, resumed: id } satisfies LinkState,
    }
  })
  return (
    <details className="mt-7">
      <summary>{ui('start.earlier', { count: cases.length })}</summary>
      <AnswerList items={items} />
    </details>
  )
}
