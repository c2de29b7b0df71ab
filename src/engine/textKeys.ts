import {
  edgesOf,
  type Fix,
  handsOver,
  isSale,
  type NodeId,
  nodeOf,
  type Tree,
  type TreeNode,
} from './tree.ts'

/** The sizes of a text `product.md` gives: how much of it a stressed person can take in. */
export type TextBudget =
  | 'question'
  | 'answer'
  | 'why'
  | 'step'
  | 'outcome-line'
  | 'sentence'
  | 'name'
  | 'printed'
  | 'meaning'
  | 'dont'

export interface TextKey {
  readonly key: string
  readonly budget: TextBudget
  /** Shown by a sale try alone: the only place where words may tell someone to take money. */
  readonly ofSale: boolean
  /** The node, cause, fix … the text belongs to. */
  readonly owner: string
}

const lines = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

export const nodeKey = {
  title: (id: NodeId) => `topics.${id}.title`,
  why: (id: NodeId) => `topics.${id}.why`,
  answer: (id: NodeId, letter: string) => `topics.${id}.${letter}`,
  check: (id: NodeId) => `topics.${id}.check`,
  step: (id: NodeId, line: number) => `topics.${id}.do-${line}`,
  say: (id: NodeId) => `topics.${id}.say`,
  /** Said on the phone to the shop's provider. In a file of its own: other languages show the Chinese too. */
  phone: (id: NodeId) => `phone.${id}`,
  /** The same in Chinese, as the hotline speaks it; in the texts of every language but Chinese. */
  phoneInChinese: (id: NodeId) => `phoneInChinese.${id}`,
  /** Ready to send; `__` is a blank to fill in. */
  owner: (id: NodeId) => `topics.${id}.owner`,
}

export const fixKey = {
  title: (id: string) => `fixes.${id}.title`,
  step: (id: string, line: number) => `fixes.${id}.do-${line}`,
  say: (id: string) => `fixes.${id}.say`,
  message: (id: string) => `fixes.${id}.message`,
}

export const causeKey = {
  name: (id: string) => `causes.${id}.name`,
  sign: (id: string) => `causes.${id}.sign`,
}

export const codeKey = {
  /** As the terminal prints it; other languages quote it. */
  text: (id: string) => `codes.${id}.text`,
  meaning: (id: string) => `codes.${id}.meaning`,
  do: (id: string) => `codes.${id}.do`,
  dont: (id: string) => `codes.${id}.dont`,
}

export const entryKey = (id: string) => `entries.${id}`
/** What else people call it: found by, never shown. */
export const wordsKey = (id: string) => `search.${id}`
/** What to do first about a symptom, on the counter card: read before anything is looked up. */
export const firstKey = (id: string) => `firsts.${id}`
export const preventionKey = (id: string) => `preventions.${id}`
export const contactKey = (id: string) => `contacts.${id}`
export const sourceKey = (id: string) => `sources.${id}`
/** What a drawing shows, for those who don't see it. */
export const drawingKey = (id: string) => `drawings.${id}`

function keysOfNode(id: NodeId, node: TreeNode): TextKey[] {
  const ofSale = isSale(node)
  const text = (key: string, budget: TextBudget): TextKey => ({ key, budget, ofSale, owner: id })
  const answers = edgesOf(node).map((edge) => text(nodeKey.answer(id, edge.letter), 'answer'))
  switch (node.kind) {
    case 'question':
      return [
        text(nodeKey.title(id), 'question'),
        ...(node.why ? [text(nodeKey.why(id), 'why')] : []),
        ...answers,
      ]
    case 'try':
      return [text(nodeKey.check(id), 'step'), ...answers]
    case 'outcome':
      return [
        text(nodeKey.title(id), 'question'),
        ...lines(node.steps).map((n) => text(nodeKey.step(id, n), 'outcome-line')),
        ...(node.say ? [text(nodeKey.say(id), 'sentence')] : []),
        ...(handsOver(node)
          ? [text(nodeKey.phone(id), 'sentence'), text(nodeKey.owner(id), 'sentence')]
          : []),
      ]
  }
}

function keysOfFix(id: string, fix: Fix): TextKey[] {
  const text = (key: string, budget: TextBudget): TextKey => ({
    key,
    budget,
    ofSale: false,
    owner: id,
  })
  return [
    text(fixKey.title(id), 'question'),
    ...lines(fix.steps).map((n) => text(fixKey.step(id, n), 'step')),
    ...(fix.say ? [text(fixKey.say(id), 'sentence')] : []),
    ...(fix.message ? [text(fixKey.message(id), 'sentence')] : []),
  ]
}

/** Each text a tree needs, computed from its ids, so that none dangles and none is orphaned. */
export function textKeys(tree: Tree): readonly TextKey[] {
  const plain = (owner: string, key: string, budget: TextBudget): TextKey => ({
    key,
    budget,
    ofSale: false,
    owner,
  })
  return [
    ...tree.start.entries.flatMap(({ id }) => [
      plain(id, entryKey(id), 'answer'),
      plain(id, wordsKey(id), 'sentence'),
    ]),
    ...tree.start.entries.map(({ id }) => plain(id, firstKey(id), 'step')),
    ...Object.entries(tree.nodes).flatMap(([id, node]) => keysOfNode(id, node)),
    ...Object.entries(tree.fixes).flatMap(([id, fix]) => keysOfFix(id, fix)),
    ...Object.keys(tree.causes).flatMap((id) => [
      plain(id, causeKey.name(id), 'name'),
      plain(id, causeKey.sign(id), 'sentence'),
    ]),
    ...Object.keys(tree.preventions).map((id) => plain(id, preventionKey(id), 'step')),
    ...Object.keys(tree.contacts).map((id) => plain(id, contactKey(id), 'sentence')),
    ...Object.keys(tree.sources).map((id) => plain(id, sourceKey(id), 'sentence')),
    ...Object.keys(tree.drawings).map((id) => plain(id, drawingKey(id), 'meaning')),
    ...Object.keys(tree.codes ?? {}).flatMap((id) => [
      plain(id, codeKey.text(id), 'printed'),
      plain(id, codeKey.meaning(id), 'meaning'),
      plain(id, codeKey.do(id), 'step'),
      plain(id, codeKey.dont(id), 'dont'),
    ]),
  ]
}

/** What a step is called: a try by its fix. */
export function titleKey(tree: Tree, id: NodeId): string {
  const node = nodeOf(tree, id)
  return node?.kind === 'try' ? fixKey.title(node.fix) : nodeKey.title(id)
}
