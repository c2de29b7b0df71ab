import { inNode, type Loose, type Mutation, type NodePlace } from './draft.ts'

const REASONS = ['not-read', 'refusal-shown', 'order-closed']

/** What could make somebody charge twice: an answer that clears, a sale nobody may know the end of. */
export function moneyMutations(nodes: readonly NodePlace[]): Mutation[] {
  const sales = nodes.filter(({ node }) => node.check === 'sale')
  return [
    ...nodes
      .filter(({ node }) => node.kind === 'question')
      .flatMap((place) =>
        place.node.options.flatMap((option: Loose, i: number) => clearingOf(place, option, i)),
      ),
    ...sales.flatMap((place, i) => [
      ...disguises(place),
      ...retriesOf(place, sales[(i + 1) % sales.length]?.id ?? place.id),
    ]),
    ...nodes
      .filter(({ node }) => node.kind === 'outcome')
      .flatMap((place, i) => offersOf(place, sales[i % sales.length]?.id ?? '')),
  ]
}

function clearingOf(place: NodePlace, option: Loose, i: number): Mutation[] {
  const { id, to, clears, everyAttempt } = option
  const at = (kind: string, field: string, change: (option: Loose) => void) =>
    inNode(place, kind, `${id}.${field}`, [to], ({ options }) => change(options[i]))
  return [
    ...REASONS.filter((reason) => reason !== clears).flatMap((reason) => [
      at(clears ? 'another reason to clear' : 'an answer clears', 'clears', (own) => {
        own.clears = reason
      }),
      ...(everyAttempt
        ? []
        : [
            at('an answer clears, of every attempt', 'clears', (own) => {
              own.clears = reason
              own.everyAttempt = true
            }),
          ]),
    ]),
    at('a reason that is none', 'clears', (own) => {
      own.clears = 'customer-says-so'
    }),
    at(
      everyAttempt ? '"everyAttempt" taken away' : '"everyAttempt" added',
      'everyAttempt',
      (own) => {
        if (own.everyAttempt) delete own.everyAttempt
        else own.everyAttempt = true
      },
    ),
    ...(clears
      ? [
          at('"clears" taken away', 'clears', (own) => {
            delete own.clears
          }),
        ]
      : []),
  ]
}

/** A sale that no longer looks like one, its exits and texts changed along with it. */
function disguises(place: NodePlace): Mutation[] {
  const { id, file } = place
  const rename = (words: Loose, letters: Readonly<Record<string, string | undefined>>) => {
    for (const [letter, now] of Object.entries(letters)) {
      if (now) words[id][now] = words[id][letter]
      delete words[id][letter]
    }
  }
  return [
    inNode(place, 'a sale called a look', 'check', [], (node) => {
      node.check = 'look'
    }),
    inNode(place, 'a sale disguised as a look', 'check', [], (node, draft) => {
      const { failed, unclear: _, ...exits } = node.exits
      node.check = 'look'
      delete node.settlesAtOnce
      node.exits = { ...exits, same: failed }
      draft.file('numbers.json').numbers[node.n].answers.s = 'The same'
      for (const language of Object.keys(draft.locales))
        rename(draft.words(language, file), { f: 's', u: undefined })
    }),
    ...(place.node.settlesAtOnce
      ? []
      : [
          inNode(place, 'a sale that can’t end unclear', 'settlesAtOnce', [], (node, draft) => {
            node.settlesAtOnce = true
            delete node.exits.unclear
            for (const language of Object.keys(draft.locales))
              rename(draft.words(language, file), { u: undefined })
          }),
        ]),
  ]
}

/** After a result nobody knows, straight to the same sale, to another one, or to "sold". */
function retriesOf(place: NodePlace, other: string): Mutation[] {
  return ['unclear', 'other'].flatMap((exit) =>
    place.node.exits[exit] === undefined
      ? []
      : [place.id, other, 'ways-to-sell', 'sold'].map((to) =>
          inNode(place, 'unsafe retry', `exits.${exit}`, [to], (node) => {
            node.exits[exit] = to
          }),
        ),
  )
}

function offersOf(place: NodePlace, sale: string): Mutation[] {
  const { alternatives } = place.node
  return [
    inNode(
      place,
      alternatives ? 'one more way to sell' : 'a way to sell added',
      'alternatives',
      [sale],
      (node) => {
        node.alternatives = [...(node.alternatives ?? []), sale]
      },
    ),
    ...(alternatives
      ? [
          inNode(place, 'an alternative that is no sale', 'alternatives', [], (node) => {
            node.alternatives[0] = 'who-fails'
          }),
          inNode(place, 'an alternative that does not exist', 'alternatives', [], (node) => {
            node.alternatives[0] = 'nowhere'
          }),
          inNode(place, 'an alternative doubled', 'alternatives', [], (node) => {
            node.alternatives.push(node.alternatives[0])
          }),
          inNode(place, 'alternatives taken away', 'alternatives', alternatives, (node) => {
            delete node.alternatives
          }),
        ]
      : []),
  ]
}
