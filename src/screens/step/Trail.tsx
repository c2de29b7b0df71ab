import { Link } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { nodeKey, titleKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import type { LinkState } from '../frame/useAddress.ts'
import { useWalkPaths } from '../frame/useWalkPaths.ts'

/** Beside the column there is room for the trail: columns are as wide as their text is large. */
function hasRoomBeside(): boolean {
  const { documentElement } = document
  return (
    documentElement.clientWidth >=
    76 * Number.parseFloat(getComputedStyle(documentElement).fontSize)
  )
}

/** "So far (3)": every answer of the case, each with a way to change it. */
export function Trail() {
  const { ui, text } = useWords()
  const paths = useWalkPaths()
  const { tree } = useSession()
  const given = useSessionState((state) => state.case)
  const answers = given.flat()
  if (answers.length === 0) return null
  const code = writeCode(tree, given)
  const again: LinkState = { again: true }
  const beside = hasRoomBeside()
  return (
    <details className={`mt-4 ${beside ? 'trail-beside' : ''}`} open={beside}>
      <summary>{ui('step.trail', { count: answers.length })}</summary>
      <ol className="trail">
        {answers.map(({ node, letter }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a node can stand in several walks
          <li key={index}>
            <span>
              <span className="soft block">{text(titleKey(tree, node))}</span>
              {text(nodeKey.answer(node, letter))}
            </span>
            <Link to={paths.step(node, code)} state={again}>
              {ui('step.change')}
            </Link>
          </li>
        ))}
      </ol>
    </details>
  )
}
