import { inFile, type Loose, type Mutation, some, type Whole } from './draft.ts'

/** The start, the numbers, and the reasons for orders. */
export function registerMutations(whole: Whole, mostNumbers: number): Mutation[] {
  return [
    ...startMutations(whole),
    ...numberMutations(whole, mostNumbers),
    ...orderMutations(whole),
  ]
}

function startMutations({ files }: Whole): Mutation[] {
  const at = inFile('start.json')
  const { entries } = files['start.json'] as Loose
  const roles = ['lookUp', 'gate', 'waysToSell']
  const targets = [
    'which-phones',
    'refresh-code',
    'sold',
    'look-up-app',
    'hold-processing',
    'nowhere',
  ]
  return [
    ...entries.flatMap(({ id, to }: Loose, i: number) => [
      at('entry dropped', id, [to], (start) => start.entries.splice(i, 1)),
      at('entry doubled', id, [to], (start) => start.entries.push(start.entries[i])),
      at('entry renamed', id, [to], (start) => {
        start.entries[i].id = `${id}-x`
      }),
      at('entries exchange places', id, [entries.at(-1).id], (start) =>
        start.entries.unshift(start.entries.pop()),
      ),
      ...[...targets, 'stuck-kind'].map((target) =>
        at('entry retargeted', id, [to, target], (start) => {
          start.entries[i].to = target
        }),
      ),
    ]),
    ...roles.flatMap((role) => [
      at('role dropped', role, [], (start) => {
        delete start[role]
      }),
      ...[...targets, 'stuck-kind', 'not-charged'].map((target) =>
        at('role given to another node', role, [target], (start) => {
          start[role] = target
        }),
      ),
    ]),
  ]
}

function numberMutations({ files }: Whole, most: number): Mutation[] {
  const at = inFile('numbers.json')
  const entries = Object.entries<Loose>((files['numbers.json'] as Loose).numbers)
  return some(entries, most).flatMap(([n, { id, answers }]) => [
    at('number forgotten', n, [id], ({ numbers }) => {
      delete numbers[n]
    }),
    at('number of a node that was', n, [id], ({ numbers }) => {
      numbers[n].id = 'long-gone'
    }),
    at('number retired', n, [id], ({ numbers }) => {
      numbers[n].retired = true
    }),
    at('moved, yet still there', id, [], ({ moved }) => {
      moved[id] = 'sold'
    }),
    at('moved to nowhere', `${id}-old`, [id], ({ moved }) => {
      moved[`${id}-old`] = 'nowhere'
    }),
    at('moved from where nothing was', `${id}-old`, [id], ({ moved }) => {
      moved[`${id}-old`] = id
    }),
    ...some(Object.keys(answers), 2).flatMap((letter) => [
      at('letter forgotten', n, [id, letter], ({ numbers }) => {
        delete numbers[n].answers[letter]
      }),
      at('letter remembered otherwise', n, [id], ({ numbers }) => {
        numbers[n].answers[letter] = 'Something else'
      }),
    ]),
  ])
}

function orderMutations({ files }: Whole): Mutation[] {
  const at = inFile('orders.json')
  return Object.keys((files['orders.json'] as Loose).orders).flatMap((id) => [
    at('order: dropped', id, [], ({ orders }) => {
      delete orders[id]
    }),
    at('order: of no question', id, [`${id}-x`], ({ orders }) => {
      orders[`${id}-x`] = orders[id]
      delete orders[id]
    }),
    at('order: without a reason', id, [], ({ orders }) => {
      orders[id] = 'so'
    }),
  ])
}
