import { useNavigate } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { isInLookUp } from '../../engine/lookUp.ts'
import { settlementOf } from '../../engine/settlement.ts'
import type { NodeId } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { isKnownHere } from '../../session/nothingTried.ts'
import { mineOpen } from '../../session/sessionState.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { AnswerButton } from '../../ui/AnswerButton.tsx'
import { useWalkPaths } from '../frame/useWalkPaths.ts'

/**
 * The look-up opened by mistake: without a way out it would ask for ever about a payment nobody made. Of another
 * one's, nobody here can say so.
 */
export function Mistake({ id }: { readonly id: NodeId }) {
  const { ui } = useWords()
  const paths = useWalkPaths()
  const { store, tree } = useSession()
  const navigate = useNavigate()
  const given = useSessionState((state) => state.case)
  const own = useSessionState(mineOpen)
  const turn = useSessionState((state) => state.turn)
  const isBare = (given.at(-1)?.length ?? 0) === 0
  if (!isInLookUp(tree, id) || !own?.claimed || !isKnownHere(turn, own) || !isBare) return null
  const leave = () => {
    store.getState().sayNothingTried()
    // A walk that led here would tell of the payment again, on every page that goes on from it.
    const kept = given.filter(
      (walk) => walk.length > 0 && settlementOf(tree, [walk]).state !== 'open',
    )
    navigate(paths.start(writeCode(tree, kept)))
  }
  return <AnswerButton text={ui('lookUp.mistake')} onPress={leave} />
}
