import { useEffect } from 'react'
import { useNavigate, useParams } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { charges } from '../../engine/charges.ts'
import { idNow, nodeOf } from '../../engine/tree.ts'
import { gateOf } from '../../session/sessionState.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { type LinkState, useAddress } from '../frame/useAddress.ts'
import { useWalkPaths } from '../frame/useWalkPaths.ts'
import { NotFound } from '../notFound/NotFound.tsx'
import { Gate } from './Gate.tsx'
import { Outcome } from './Outcome.tsx'
import { Question } from './Question.tsx'
import { Try } from './Try.tsx'

/** One node of the tree, whichever the path names. */
export function Step() {
  const { node: asked = '' } = useParams()
  const { tree } = useSession()
  // Another version named it so. It is shown where it was asked for: how it was come to, and by whom, stays as it is.
  const id = idNow(tree, asked)
  return nodeOf(tree, id) ? <StepOf key={id} id={id} /> : <NotFound />
}

function StepOf({ id }: { readonly id: string }) {
  useAddress(id)
  useWayToCase(id)
  const session = useSession()
  const gate = useSessionState(gateOf)
  const node = nodeOf(session.tree, id)
  if (!node) return null
  if (charges(session.tree, id) && gate !== 'none') return <Gate id={id} node={node} gate={gate} />
  switch (node.kind) {
    case 'question':
      return <Question id={id} node={node} />
    case 'try':
      return <Try id={id} node={node} />
    case 'outcome':
      return <Outcome id={id} node={node} />
  }
}

/** An address whose node isn't on its own walk leads to where the walk ends, and says so. */
function useWayToCase(id: string) {
  const { tree } = useSession()
  const navigate = useNavigate()
  const paths = useWalkPaths()
  const place = useSessionState((state) => state.place)
  const position = useSessionState((state) => state.position)
  const given = useSessionState((state) => state.case)
  const isElsewhere = place === 'elsewhere' && position !== undefined && position !== id
  const end = isElsewhere ? paths.step(position, writeCode(tree, given)) : undefined
  useEffect(() => {
    if (end === undefined) return
    const state: LinkState = { elsewhere: true, again: true }
    navigate(end, { replace: true, state })
  }, [end, navigate])
}
