import { isInLookUp } from '../lookUp.ts'
import { type Code, edgeOf, entryNodes, nodeOf, type Tree } from '../tree.ts'
import type { Problem } from './problem.ts'

/**
 * Codes are read about, and lead on into the tree. That is safe only if a walk from a code is one an
 * entry could have begun, with nothing shown yet: then `checkMoney` has proved it already.
 */
export function checkCodes(tree: Tree): Problem[] {
  const codes = Object.entries(tree.codes ?? {})
  return [
    ...codes.flatMap(([id, code]) => [
      ...checkName(id, code),
      ...checkBegin(tree, id, code),
      ...checkImplied(tree, id, code),
      ...checkUnknown(tree, id, code),
    ]),
    ...checkForms(codes),
  ]
}

const place = (id: string, field: string) => `codes.json › ${id} › ${field}`

function checkName(id: string, { table, shown }: Code): Problem[] {
  if (!id.startsWith(`${table}-`))
    return [
      {
        where: place(id, 'table'),
        what: `is in the table "${table}", its id says otherwise`,
        todo: `begin the id with "${table}-"`,
      },
    ]
  const name = id.slice(table.length + 1)
  return shown.some((form) =>
    plainForm(form)
      .replace(/[^a-z0-9]+/g, '-')
      .startsWith(name),
  )
    ? []
    : [
        {
          where: place(id, 'shown'),
          what: `none of its forms is "${name}", as its id says`,
          todo: 'mend the form, letter by letter as it is printed, or the id',
        },
      ]
}

/** Capitals and the prefix make no difference to who reads a code. */
const plainForm = (form: string) => form.toLowerCase().replace(/^acq\./, '')

function checkBegin(tree: Tree, id: string, { begins }: Code): Problem[] {
  return nodeOf(tree, begins) && entryNodes(tree).includes(begins)
    ? []
    : [
        {
          where: place(id, 'begins'),
          what: `no walk may begin at "${begins}"`,
          todo: 'name a node that start.json leads to',
        },
      ]
}

/** What a code implies is a belief about what was used. It settles nothing and looks nothing up. */
function checkImplied(tree: Tree, id: string, { begins, implied }: Code): Problem[] {
  let at = begins
  for (const [i, letter] of implied.entries()) {
    const where = place(id, `implied › ${i}`)
    const node = nodeOf(tree, at)
    const edge = node?.kind === 'question' ? edgeOf(node, letter) : undefined
    if (!edge)
      return [
        {
          where,
          what: `"${at}" is no question with an answer "${letter}"`,
          todo: 'name a letter of that question, or end the list before it',
        },
      ]
    if (isInLookUp(tree, at))
      return [
        {
          where,
          what: `answers "${at}" of the look-up`,
          todo: 'only a person who looks can answer it: take the letter away',
        },
      ]
    if (edge.clears || edge.everyAttempt)
      return [
        {
          where,
          what: `"${at}" ${letter} ${edge.clears ? 'clears' : 'speaks of every attempt'}`,
          todo: 'a code shows neither: end the list before it, so that it is asked',
        },
      ]
    at = edge.to
  }
  return []
}

function checkUnknown(tree: Tree, id: string, code: Code): Problem[] {
  const isUnknown = code.unknownResult === true
  if (isUnknown !== (code.again === 'look-up-first'))
    return [
      {
        where: place(id, 'again'),
        what: isUnknown
          ? `the result may be unknown, yet it says "${code.again}"`
          : "says to look up first, yet the result isn't marked unknown",
        todo: 'set "unknownResult" and "look-up-first" together, or neither',
      },
    ]
  return !isUnknown || (code.begins === tree.start.lookUp && code.implied.length === 0)
    ? []
    : [
        {
          where: place(id, 'begins'),
          what: `the result may be unknown, yet it goes on somewhere else than at the look-up, "${tree.start.lookUp}"`,
          todo: `begin at "${tree.start.lookUp}" with nothing implied`,
        },
      ]
}

/** What is printed leads to one page: the same form twice in a table would leave it to chance. */
function checkForms(codes: readonly (readonly [string, Code])[]): Problem[] {
  const owners = new Map<string, string>()
  return codes.flatMap(([id, { table, shown }]) =>
    shown.flatMap((form) => {
      const key = `${table} ${plainForm(form)}`
      const owner = owners.get(key) ?? id
      owners.set(key, owner)
      return owner === id
        ? []
        : [
            {
              where: place(id, 'shown'),
              what: `"${form}" is a form of "${owner}" too`,
              todo: 'give each form to one code of its table',
            },
          ]
    }),
  )
}
