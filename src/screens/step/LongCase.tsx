import { useEffect } from 'react'
import type { NodeId } from '../../engine/tree.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import type { BarLink } from '../../ui/BottomBar.tsx'
import { useLoaded } from '../frame/useLoaded.ts'

const LONG = 90_000
/** A case taken up again later isn't a customer who waits. */
const OVER = 30 * 60_000

/** A customer has waited long: "another way" is offered once, below all answers, by the bar's own link. */
export function LongCase({ id, bar }: { readonly id: NodeId; readonly bar: readonly BarLink[] }) {
  const { store, now } = useSession()
  const openCase = useSessionState((state) => state.openCase)
  const offered = useSessionState((state) => state.hurried)
  const caseId = openCase?.id
  const sell = bar.find(({ kind }) => kind === 'sell')
  const isOffered = sell !== undefined
  useEffect(() => {
    if (!isOffered || caseId === undefined || offered?.caseId === caseId) return
    // A case is named by the time of its first answer.
    const lasted = now() - Number(caseId)
    if (!(lasted < OVER)) return
    const timer = setTimeout(
      () => store.setState({ hurried: { caseId, node: id } }),
      Math.max(0, LONG - lasted),
    )
    return () => clearTimeout(timer)
  }, [caseId, offered, id, isOffered, now, store])
  const isLong = isOffered && offered?.caseId === caseId && offered?.node === id
  const offer = useLoaded(isLong ? 'offer' : undefined, () => import('./LongOffer.tsx'))
  return (
    <div role="status">
      {sell && offer && offer !== 'failed' ? <offer.LongOffer sell={sell} /> : null}
    </div>
  )
}
