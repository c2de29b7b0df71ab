import { Link } from 'react-router'
import type { Codes } from '../../content/codes.ts'
import { writeCode } from '../../engine/caseCode.ts'
import { codeBegins } from '../../engine/codeBegins.ts'
import { codeKey, nodeKey } from '../../engine/textKeys.ts'
import type { Code } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { LinkState } from '../frame/useAddress.ts'
import { useSeenCode } from '../frame/useSeenCode.ts'
import { useWalkPaths } from '../frame/useWalkPaths.ts'

/** The code seen, what it means, and the answers it gave; or the words nobody could place. */
export function SeenLines({ codes }: { readonly codes: Codes }) {
  const { ui, text } = useWords()
  const seen = useSeenCode()
  if (!seen) return null
  const id = 'id' in seen ? seen.id : seen.text
  const code = Object.hasOwn(codes, id) ? codes[id] : undefined
  if (!code) return <Notice kind="information">{ui('step.seen', { what: `“${id}”` })}</Notice>
  const what = ui('codes.one', {
    code: code.shown[0] ?? '',
    table: ui(`codes.table.${code.table}`),
  })
  return (
    <Notice kind="information">
      <p className="code">{ui('step.seen', { what })}</p>
      <p>{text(codeKey.meaning(id))}</p>
      <Implied code={code} />
    </Notice>
  )
}

/** The answers the code gave by itself, as long as nothing else was answered; later the trail changes them. */
function Implied({ code }: { readonly code: Code }) {
  const { ui, text } = useWords()
  const { tree } = useSession()
  const paths = useWalkPaths()
  const given = useSessionState((state) => state.case)
  const { walk } = codeBegins(tree, code)
  const last = given.at(-1) ?? []
  if (writeCode(tree, [last]) !== writeCode(tree, [walk])) return null
  const again: LinkState = { again: true }
  return walk.map(({ node, letter }, i) => {
    const answer = text(nodeKey.answer(node, letter))
    const without = writeCode(tree, [...given.slice(0, -1), walk.slice(0, i)])
    return (
      <p key={node} className="implied">
        <span>{ui('step.implied', { answer })}</span>
        <Link
          to={paths.step(node, without)}
          state={again}
          aria-label={ui('step.takeOutLabel', { answer })}
        >
          {ui('step.takeOut')}
        </Link>
      </p>
    )
  })
}
