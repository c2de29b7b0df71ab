import { isInLookUp } from '../lookUp.ts'
import { nodeKey } from '../textKeys.ts'
import {
  type Edge,
  edgesOf,
  isSale,
  type NodeId,
  nodeOf,
  type Tree,
  type TreeNode,
} from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'
import { place, type Texts } from './texts.ts'

/**
 * `node letter` -> what the proof of money takes that answer's word for (`shows`), its words in each
 * language, and why they may be believed (`because`). Kept by hand: nothing in a tree can tell whether
 * "no beep" shows that nothing was charged, nor whether its words still say so.
 */
export type Believed = Readonly<Record<string, Readonly<Record<string, string>>>>

interface Belief {
  readonly where: string
  readonly shows: string
  /** The keys of its words: what is asked, and the answer. */
  readonly keys: readonly [asked: string, answer: string]
  /** An exit of a sale means what its name says. */
  readonly isPlain: boolean
}

const FILE = 'tests/content/believed.json'
const FEWEST_WORDS = 4

/** Each answer that money depends on was read by somebody, as it stands: what it shows, and its words. */
export function checkBelieved(tree: Tree, all: readonly Texts[], believed: Believed): Problem[] {
  const beliefs = beliefsOf(tree)
  const gone = Object.keys(believed).filter((name) => !beliefs.has(name))
  return [
    ...[...beliefs].flatMap(([name, belief]) => checkOne(name, belief, all, believed)),
    ...gone.map((name) => ({
      where: `${FILE} › ${name}`,
      what: 'nothing in the tree shows this any more',
      todo: 'if that is meant, take it away',
    })),
  ]
}

/** Everything to be read, as it stands now; reasons are for people to give. */
export function believedNow(tree: Tree, all: readonly Texts[]): Believed {
  return Object.fromEntries(
    [...beliefsOf(tree)].map(([name, belief]) => [name, asItStands(belief, all)]),
  )
}

function asItStands({ shows, keys }: Belief, all: readonly Texts[]): Believed[string] {
  const words = all.map(({ language, texts }) => [
    language,
    keys.map((key) => texts.get(key) ?? '').join(' → '),
  ])
  return { shows, ...Object.fromEntries(words) }
}

function checkOne(
  name: string,
  belief: Belief,
  all: readonly Texts[],
  believed: Believed,
): Problem[] {
  const { where, shows, keys, isPlain } = belief
  const known = Object.hasOwn(believed, name) ? believed[name] : undefined
  const now = asItStands(belief, all)
  const todo = `read it as a cashier would; if it is right, write into ${FILE}: ${JSON.stringify({ [name]: now })}`
  if (known?.shows !== shows)
    return [
      {
        where,
        what: known
          ? `shows "${shows}", and is believed to show "${known.shows}"`
          : `shows "${shows}", and nobody has written down why that may be believed`,
        todo,
      },
    ]
  const hasReason = (known.because ?? '').trim().split(/\s+/).length >= FEWEST_WORDS
  return [
    ...all
      .filter(({ language }) => known[language] !== now[language])
      .map((own) => ({
        where: place(own, keys[1]),
        what: `says "${now[own.language]}", and is believed for saying "${known[own.language] ?? ''}"`,
        todo,
      })),
    ...(isPlain || hasReason
      ? []
      : [
          {
            where: `${FILE} › ${name}`,
            what: 'is believed without a reason',
            todo: 'say why in a few words ("because")',
          },
        ]),
  ]
}

function beliefsOf(tree: Tree): ReadonlyMap<string, Belief> {
  const beliefs = Object.entries(tree.nodes).flatMap(([id, node]) => [
    ...edgesOf(node).flatMap((edge): [string, Belief][] => {
      const shows = shownBy(tree, id, node, edge)
      if (shows === undefined) return []
      const asked = node.kind === 'try' ? nodeKey.check(id) : nodeKey.title(id)
      const keys = [asked, nodeKey.answer(id, edge.letter)] as const
      const where = inTopic(node.topic, id, edge.exit ? `exits.${edge.exit}` : edge.letter)
      return [[`${id} ${edge.letter}`, { where, shows, keys, isPlain: isSale(node) }]]
    }),
    ...settledAtOnce(id, node),
  ])
  return new Map(beliefs)
}

/**
 * What an answer is believed to show; undefined for those that show nothing. In the look-up every answer
 * counts that doesn't hold: the one that clears rests on all that were given before it.
 */
function shownBy(tree: Tree, id: NodeId, node: TreeNode, edge: Edge): string | undefined {
  if (isInLookUp(tree, id)) {
    const end = nodeOf(tree, edge.to)
    if (end?.kind === 'outcome' && end.status === 'hold') return undefined
    const done = node.kind === 'try' ? `after ${node.fix}` : undefined
    return [edge.clears, done, `on to ${edge.to}`].filter((part) => part !== undefined).join(', ')
  }
  if (isSale(node)) {
    if (isInLookUp(tree, edge.to)) return undefined
    if (edge.exit === 'failed') return 'nothing was charged'
    return edge.exit === 'cannot' ? 'nothing was tried' : undefined
  }
  if (edge.clears) return edge.everyAttempt ? `${edge.clears}, every attempt` : edge.clears
  return edge.everyAttempt ? 'every attempt' : undefined
}

/** Without the exit "unclear": that it can't happen is believed as well. */
function settledAtOnce(id: NodeId, node: TreeNode): [string, Belief][] {
  if (!isSale(node) || !node.settlesAtOnce) return []
  const keys = [nodeKey.check(id), nodeKey.answer(id, 'w')] as const
  const where = inTopic(node.topic, id, 'settlesAtOnce')
  return [[`${id} settlesAtOnce`, { where, shows: 'settled at once', keys, isPlain: false }]]
}
