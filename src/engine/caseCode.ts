import { edgeOf, type Letter, type NodeId, nodeOf, type Tree } from './tree.ts'
import type { Case, Walk } from './walk.ts'

/** A part of a code that could not be used, as it was given. */
export interface UnusedPart {
  readonly text: string
  /** `unknown`: no such step in this tree (retired, or never there). `garbled`: not a step at all. */
  readonly why: 'unknown' | 'garbled' | 'too-long' | 'check-letter'
  /** It reports that money may have moved, so nothing may be charged before a look-up. */
  readonly reportsMoney: boolean
}

export interface ReadCode {
  readonly case: Case
  readonly unused: readonly UnusedPart[]
}

/** No walk is longer than eight answers; a case of a hundred walks is nobody's customer. */
const MAX_LENGTH = 2000
const STEP = /^([1-9]\d{0,3})([a-z])$/
/** Exits of a sale after which money may have moved: unclear, other, works. */
const MONEY_STEP = /\d[uow]/

/** `21a-24s.90b`: walks joined by `.`, steps by `-`; a trailing `.` is a walk just begun. */
export function writeCode(tree: Tree, given: Case): string {
  return given
    .map((walk) => walk.map(({ node, letter }) => `${tree.nodes[node]?.n ?? 0}${letter}`).join('-'))
    .join('.')
}

/**
 * Reads any string. Never throws: what can't be read ends the reading and is handed back. Whether
 * the steps fit together is `replay`'s to say.
 */
export function readCode(tree: Tree, text: string): ReadCode {
  if (text === '') return { case: [], unused: [] }
  if (text.length > MAX_LENGTH) return { case: [], unused: [unusedPart(text, 'too-long')] }
  const byNumber = numbersOf(tree)
  const { code, letter } = splitCheckLetter(text.toLowerCase())
  if (letter !== undefined && letter !== checkLetter(code)) {
    return { case: [], unused: [unusedPart(text, 'check-letter')] }
  }
  const walks: Walk[] = []
  const parts = code.split('.')
  for (const [p, part] of parts.entries()) {
    const walk: { node: NodeId; letter: Letter }[] = []
    const steps = part === '' ? [] : part.split('-')
    for (const [s, step] of steps.entries()) {
      const match = STEP.exec(step)
      const node = match ? byNumber.get(Number(match[1])) : undefined
      if (!match || node === undefined) {
        if (walk.length > 0) walks.push(walk)
        const rest = [steps.slice(s).join('-'), ...parts.slice(p + 1)].join('.')
        return { case: walks, unused: [unusedPart(rest, match ? 'unknown' : 'garbled')] }
      }
      walk.push({ node, letter: match[2] as Letter })
    }
    if (walk.length > 0 || (p === parts.length - 1 && p > 0)) walks.push(walk)
  }
  return { case: walks, unused: [] }
}

function unusedPart(text: string, why: UnusedPart['why']): UnusedPart {
  return { text: text.slice(0, 80), why, reportsMoney: MONEY_STEP.test(text.toLowerCase()) }
}

function numbersOf(tree: Tree): ReadonlyMap<number, NodeId> {
  return new Map(Object.entries(tree.nodes).map(([id, node]) => [node.n, id]))
}

/** Every character a code can hold; 23 of them, a prime, so that the check letter sees each. */
const CODE_CHARACTERS = '0123456789-.abcdefosuwz'
/** Letters that aren't mistaken for digits or for each other when read aloud; 23 as well. */
const CHECK_LETTERS = 'abcdefghjkmnpqrstuvwxyz'

/** Catches any one wrong character and any two neighbours swapped. */
function checkLetter(code: string): Letter {
  let sum = 0
  for (const character of code) sum = (sum * 2 + CODE_CHARACTERS.indexOf(character) + 23) % 23
  return CHECK_LETTERS.charAt(sum)
}

/** As printed and spoken: with the check letter, `21a-24w-k`. */
export function spokenCode(tree: Tree, given: Case): string {
  const code = writeCode(
    tree,
    given.filter((walk) => walk.length > 0),
  )
  return code === '' ? '' : `${code}-${checkLetter(code)}`
}

function splitCheckLetter(text: string) {
  const match = /^(.*\d[a-z])-([a-z])$/.exec(text.trim())
  return match
    ? { code: match[1] as string, letter: match[2] as Letter }
    : { code: text.trim(), letter: undefined }
}

/** Has an answer of this code shown that nothing was charged? That was so then. */
export function clearsSomething(tree: Tree, code: string): boolean {
  return readCode(tree, code)
    .case.flat()
    .some(({ node: id, letter }) => {
      const node = nodeOf(tree, id)
      const edge = node && edgeOf(node, letter)
      return edge?.clears !== undefined || edge?.exit === 'failed'
    })
}
