/**
 * What a tree is. Ids and arrows only: every word a person reads lives in `locales/` under a key
 * computed from these ids (`textKeys.ts`).
 */

export type NodeId = string
export type CauseId = string
type FixId = string
/** One lower-case letter; with the node's number it names an answer for ever (`numbers.json`). */
export type Letter = string

export type Who = 'cashier' | 'customer' | 'owner' | 'acquirer' | 'alipay'

/** Why an answer shows that nothing was charged. A closed set: nothing else clears. */
export type ClearReason = 'not-read' | 'refusal-shown' | 'order-closed'
export const CLEAR_REASONS: readonly ClearReason[] = ['not-read', 'refusal-shown', 'order-closed']

/** `later`: no sale waits for the call. `refused`: asked for, and not to be done; no sale at all. */
export type OutcomeStatus =
  | 'solved'
  | 'already-paid'
  | 'sell-another-way'
  | 'call'
  | 'later'
  | 'refused'
  | 'hold'
export const OUTCOME_STATUSES: readonly OutcomeStatus[] = [
  'solved',
  'already-paid',
  'sell-another-way',
  'call',
  'later',
  'refused',
  'hold',
]

export interface Option {
  readonly id: Letter
  readonly to: NodeId
  /** "Not sure" or "not tried": always last, rules nothing out. */
  readonly unsure?: boolean
  readonly clears?: ClearReason
  /** It speaks of all of this customer's attempts so far, however made: not of the last one alone. */
  readonly everyAttempt?: boolean
  readonly rulesOut?: readonly CauseId[]
}

interface InTopic {
  /** Number for speech and for the case code; an id, never a position. */
  readonly n: number
  /** The content file it stands in, for messages to authors. */
  readonly topic: string
}

export interface Question extends InTopic {
  readonly kind: 'question'
  /** Shows where to look. */
  readonly drawing?: string
  /** Has a line "why we ask". */
  readonly why?: boolean
  readonly options: readonly Option[]
}

export type ExitName = 'works' | 'failed' | 'same' | 'other' | 'cannot' | 'unclear'
export type Check = 'sale' | 'look'

export const EXITS_OF: Readonly<Record<Check, readonly ExitName[]>> = {
  sale: ['works', 'failed', 'unclear', 'other', 'cannot'],
  look: ['works', 'same', 'other', 'cannot'],
}

/** `u` and `o` are letters of exits alone, so that an unclear result is seen even in a retired step. */
const EXIT_LETTERS: Readonly<Record<ExitName, Letter>> = {
  works: 'w',
  failed: 'f',
  same: 's',
  other: 'o',
  cannot: 'c',
  unclear: 'u',
}

type Exit = NodeId | { readonly to: NodeId; readonly rulesOut?: readonly CauseId[] }

export interface Try extends InTopic {
  readonly kind: 'try'
  readonly fix: FixId
  /** A sale: a customer pays. A look: something to see without a payment. There is no default. */
  readonly check: Check
  /** Cash changes hands at once: no `unclear` exit. */
  readonly settlesAtOnce?: boolean
  readonly exits: Readonly<Partial<Record<ExitName, Exit>>>
}

export interface Outcome extends InTopic {
  readonly kind: 'outcome'
  readonly status: OutcomeStatus
  readonly drawing?: string
  /** Candidates, most likely first. The screen shows those still open on the walk. */
  readonly causes: readonly CauseId[]
  /** Sale tries offered from here, one at a time; choosing one begins a new walk. */
  readonly alternatives?: readonly NodeId[]
  readonly contacts?: readonly string[]
  /** How many numbered lines "what to do now" has. */
  readonly steps: number
  /** Has a sentence to say to the customer. */
  readonly say?: boolean
}

export type TreeNode = Question | Try | Outcome

export interface Cause {
  readonly fixes: readonly FixId[]
  readonly preventions: readonly string[]
  readonly sources: readonly string[]
}

export interface Fix {
  readonly who: Who
  /** How many one-action steps. They never tell anyone to take money: a sale try's check does. */
  readonly steps: number
  /** Where to look, or what to press; above the steps. */
  readonly drawing?: string
  readonly say?: boolean
  /** An owner's fix: has a ready message the cashier can send. */
  readonly message?: boolean
  readonly cures: readonly CauseId[]
  readonly sources: readonly string[]
}

/** The checks of a shop: before it opens (two minutes), and once a week by the owner. */
export type Rhythm = 'opening' | 'weekly'
export const RHYTHMS: readonly Rhythm[] = ['opening', 'weekly']

/** What happens without a habit, worst first: money goes wrong, nothing can be sold, somebody waits. */
export type Harm = 'money' | 'stopped' | 'delay'
export const HARMS: readonly Harm[] = ['money', 'stopped', 'delay']

export interface Prevention {
  readonly who: Who
  readonly rhythm?: Rhythm
  readonly harm?: Harm
  readonly sources: readonly string[]
}

export interface Contact {
  readonly who: Who
  readonly phone?: string
  /** Shown with "check it against the sticker, the contract or the official app". */
  readonly unconfirmed?: boolean
  readonly sources: readonly string[]
}

export interface Source {
  readonly kind: 'first-party' | 'secondary' | 'own-knowledge'
  readonly published: string
  readonly checked: string
  readonly grade: 'A' | 'A-' | 'B' | 'B-' | 'C' | 'K'
  /** First parties only. */
  readonly url?: string
}

export type CodeTable = 'card' | 'alipay' | 'wechat' | 'lakala'

/** A code a terminal, a slip or a record prints. It is only read about: nothing here clears anything. */
export interface Code {
  /** The same two digits mean something else in another table. */
  readonly table: CodeTable
  /** Every form that may be printed, exactly; capitals and the prefix `ACQ.` don't matter. */
  readonly shown: readonly string[]
  readonly whose:
    | 'customer'
    | 'cashier'
    | 'merchant'
    | 'acquirer'
    | 'card'
    | 'either'
    | 'platform'
    | 'nobody'
  /** Printed where nobody may know yet whether the customer has paid. */
  readonly unknownResult?: boolean
  /** May the same sale be made again? Shown as knowledge, never as an offer. */
  readonly again: 'never' | 'once' | 'sign-in' | 'later' | 'look-up-first'
  /** The entry where the wizard goes on, and the answers there that the code gives by itself. */
  readonly begins: NodeId
  readonly implied: readonly Letter[]
  readonly sources: readonly string[]
}

export interface Start {
  /** In the order shown, worst first. */
  readonly entries: readonly { readonly id: string; readonly to: NodeId }[]
  /** Where "Already paid? Check first" leads. Standing here means that a payment is unsettled. */
  readonly lookUp: NodeId
  /** The question whether the last attempt is settled. */
  readonly gate: NodeId
  /** The outcome that offers the ways to sell; linked straight from clear nodes. */
  readonly waysToSell: NodeId
}

export interface Tree {
  readonly nodes: Readonly<Record<NodeId, TreeNode>>
  readonly start: Start
  readonly causes: Readonly<Record<CauseId, Cause>>
  readonly fixes: Readonly<Record<FixId, Fix>>
  readonly preventions: Readonly<Record<string, Prevention>>
  readonly contacts: Readonly<Record<string, Contact>>
  readonly sources: Readonly<Record<string, Source>>
  /** Line drawings by id, each a whole SVG. What they show is a text, `drawings.<id>`. */
  readonly drawings: Readonly<Record<string, string>>
  /** Author time, and the code pages: the start of the site does without. */
  readonly codes?: Readonly<Record<string, Code>>
  /** Old node id -> the node that took its place. */
  readonly moved: Readonly<Record<NodeId, NodeId>>
}

/** One way out of a node: an option of a question or an exit of a try, seen alike. */
export interface Edge {
  readonly letter: Letter
  readonly to: NodeId
  readonly unsure: boolean
  readonly clears: ClearReason | undefined
  readonly everyAttempt: boolean
  readonly exit: ExitName | undefined
  readonly rulesOut: readonly CauseId[]
}

/** The node with this id, own properties only: `__proto__` and the like are no nodes. */
export function nodeOf(tree: Tree, id: NodeId): TreeNode | undefined {
  return Object.hasOwn(tree.nodes, id) ? tree.nodes[id] : undefined
}

/** What an older version named so, by its name in this tree. */
export const idNow = (tree: Tree, id: NodeId): NodeId =>
  (Object.hasOwn(tree.moved, id) ? tree.moved[id] : undefined) ?? id

export function edgesOf(node: TreeNode): readonly Edge[] {
  switch (node.kind) {
    case 'question':
      return node.options.map((option) => ({
        letter: option.id,
        to: option.to,
        unsure: option.unsure === true,
        clears: option.clears,
        everyAttempt: option.everyAttempt === true,
        exit: undefined,
        rulesOut: option.rulesOut ?? [],
      }))
    case 'try':
      return EXITS_OF[node.check].flatMap((name) => {
        const exit = node.exits[name]
        if (exit === undefined) return []
        const { to, rulesOut = [] } = typeof exit === 'string' ? { to: exit } : exit
        return [
          {
            letter: EXIT_LETTERS[name],
            to,
            unsure: false,
            clears: undefined,
            everyAttempt: false,
            exit: name,
            rulesOut,
          },
        ]
      })
    case 'outcome':
      return []
  }
}

export function edgeOf(node: TreeNode, letter: Letter): Edge | undefined {
  return edgesOf(node).find((edge) => edge.letter === letter)
}

export function isSale(node: TreeNode | undefined): node is Try {
  return node?.kind === 'try' && node.check === 'sale'
}

/** Ends with someone else: it says what to tell the provider and what to write to the owner. */
export function handsOver({ status }: Outcome): boolean {
  return status === 'call' || status === 'later' || status === 'refused' || status === 'hold'
}

/** Every node a walk can begin at by a link of ours, without the alternatives of outcomes. */
export function entryNodes(tree: Tree): readonly NodeId[] {
  const { entries, lookUp, gate } = tree.start
  return [...new Set([...entries.map((entry) => entry.to), lookUp, gate])]
}
