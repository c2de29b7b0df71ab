import { writeCode } from '../engine/caseCode.ts'
import { lookUpOf } from '../engine/lookUp.ts'
import { type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { type Attempt, continues, markOf, SINCE } from './attempts.ts'
import { gateOf, mineLeft, mineOpen, type SessionState, unasked } from './sessionState.ts'

interface HandOver {
  /** Where the other phone begins. */
  readonly at: NodeId
  /** The case as it goes on there from `at`. */
  readonly code: string
  /** Something is unsettled that the case as it stands doesn't tell of: it is looked up first, in a walk of its own. */
  readonly isLookedUp: boolean
  /**
   * What is unsettled, in parts joined by `-`, each the mark of an attempt and where it is asked about or looked up
   * (a node's number), then `p` if it is paid and `a` if nobody has said whose it is: `mwrfjt2o.10.a`, or `u` if who
   * took it for theirs wasn't sure. The first part is the code's own attempt, or empty; `s` at the end says that
   * somebody may have tried since.
   */
  readonly mark: string | undefined
}

/** What fits the length a mark may have. */
const MOST_NAMED = 11

/**
 * What another phone has to know to ask what this one would: it knows the address, and nothing else.
 *
 * @param isSent another phone may be going on with it already
 */
export function handOver(tree: Tree, state: SessionState, shown: NodeId, isSent = false): HandOver {
  const { attempts, turn, settlement } = state
  const code = writeCode(tree, state.case)
  const gate = gateOf(state)
  const own = mineOpen(state)
  const left = mineLeft(state)
  // Every code would go on from one that has none.
  const isOwns = ({ lookUpAt }: Attempt) => code !== '' || lookUpAt === settlement.lookUpAt
  const isTold =
    settlement.state === 'open' && (!own || (continues(tree, code, own) && isOwns(own)))
  const isLookedUp = settlement.state !== 'paid' && !isTold && (gate === 'open' || gate === 'doubt')
  const isKnown = ({ id, kind }: Attempt) =>
    turn.mine.includes(id) && (kind !== 'over' || id === left?.id)
  const whose = ({ id }: Attempt) => (turn.unsure.includes(id) ? 'u' : '')
  const others = attempts.filter((one) => one !== own && isKnown(one))
  const isListed = ({ kind, node = '', lookUpAt }: Attempt) =>
    (kind === 'open' ? lookUpAt : lookUpOf(tree, node)) === tree.start.lookUp
  // The latest may be the one of whoever stands there; what the list can't show isn't left out for it.
  const asked = [...unasked(state)].reverse()
  // Somebody has paid in this tab, and no attempt of theirs is known any more.
  const isOnlyPaid =
    turn.paid && settlement.state !== 'paid' && !others.some(({ kind }) => kind === 'paid')
  const marks = [
    own ? told(tree, own, whose(own)) : '',
    ...others.map((one) => told(tree, one, whose(one))),
    ...(isOnlyPaid ? [`${state.at.toString(36)}.0.p`] : []),
    ...[...asked.filter((one) => !isListed(one)), ...asked.filter(isListed)].map((one) =>
      told(tree, one, 'a'),
    ),
  ]
  // Where there are more, the last one is none of them: whoever can't be asked about each looks up what there is.
  const named =
    marks.length > MOST_NAMED
      ? [...marks.slice(0, MOST_NAMED - 1), `${state.at.toString(36)}_`]
      : marks
  return {
    at: isLookedUp ? (own?.lookUpAt ?? tree.start.lookUp) : shown,
    code: isLookedUp ? (own?.code ?? code) : code,
    isLookedUp,
    mark: [...named, ...(isSent || turn.since ? [SINCE] : [])].join('-') || undefined,
  }
}

function told(tree: Tree, one: Attempt, whose: string): string {
  const { kind, node, lookUpAt } = one
  const place = nodeOf(tree, kind === 'open' ? lookUpAt : (node ?? lookUpAt))
  const said = `${kind === 'paid' ? 'p' : ''}${whose}`
  return [markOf(one).slice(0, 9), place?.n ?? 0, ...(said ? [said] : [])].join('.')
}
