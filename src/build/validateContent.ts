import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Content, readTree } from '../content/readTree.ts'
import { clearNodes } from '../engine/clearance.ts'
import { effortTo } from '../engine/effort.ts'
import { countPaths } from '../engine/paths.ts'
import { longestWays } from '../engine/progress.ts'
import { entryNodes, isSale, type Tree } from '../engine/tree.ts'
import { type Believed, checkBelieved } from '../engine/validation/checkBelieved.ts'
import { type Claims, checkClaims } from '../engine/validation/checkClaims.ts'
import { checkCodes } from '../engine/validation/checkCodes.ts'
import { checkDrawings } from '../engine/validation/checkDrawings.ts'
import { checkEnds } from '../engine/validation/checkEnds.ts'
import { checkEvidence } from '../engine/validation/checkEvidence.ts'
import { checkFirstParties } from '../engine/validation/checkFirstParties.ts'
import { checkFixes } from '../engine/validation/checkFixes.ts'
import { checkGraph } from '../engine/validation/checkGraph.ts'
import { checkHabits, checkOrders } from '../engine/validation/checkHabits.ts'
import { checkMoney } from '../engine/validation/checkMoney.ts'
import { checkNumbers } from '../engine/validation/checkNumbers.ts'
import { checkRoles } from '../engine/validation/checkRoles.ts'
import { checkSources } from '../engine/validation/checkSources.ts'
import { checkTexts } from '../engine/validation/checkTexts.ts'
import { checkTwice } from '../engine/validation/checkTwice.ts'
import { checkWatched } from '../engine/validation/checkWatched.ts'
import type { Problem } from '../engine/validation/problem.ts'
import type { Texts } from '../engine/validation/texts.ts'
import { partTo, waysBack } from '../engine/waysBack.ts'
import { readContentFiles, readTexts } from './readContent.ts'

/** Its keys and placeholders are the measure of the others. */
const SOURCE_LANGUAGE = 'zh-CN'

interface Validated {
  readonly problems: readonly Problem[]
  readonly content: Content | undefined
  /** What was checked, one fact a line; empty where the content couldn't be read. */
  readonly facts: readonly string[]
}

interface Checked extends Omit<Validated, 'facts'> {
  /** Counted when asked for; undefined where the ways through the tree aren't sound. */
  readonly facts: (() => readonly string[]) | undefined
}

/** Reads all content and wording below `root` and checks every rule. Reads files, writes nothing. */
export function validateContent(root: string, today: string, release = false): Validated {
  const { files, problems: broken } = readContentFiles(join(root, 'src/content'), '')
  const locales = join(root, 'locales')
  const languages = languagesIn(locales).map((language) =>
    readTexts(join(locales, language), language),
  )
  const unreadable = [...broken, ...languages.flatMap(({ problems }) => problems)]
  if (unreadable.length > 0) return { problems: unreadable, content: undefined, facts: [] }
  const texts = languages.map((language) => language.texts)
  const { problems: found, content, facts } = checkContent(files, texts, today, release)
  if (!content) return { problems: found, content, facts: [] }
  const { tree } = content
  const believed: Believed = JSON.parse(
    readFileSync(join(root, 'tests/content/believed.json'), 'utf8'),
  )
  const problems = [...found, ...checkBelieved(tree, texts, believed)]
  if (facts === undefined) return { problems, content, facts: [] }
  const claims: Claims = JSON.parse(readFileSync(join(root, 'tests/content/claims.json'), 'utf8'))
  const unplaced = checkClaims(tree, claims, (key) => texts.every((own) => own.texts.has(key)))
  const all = Object.keys(claims).length
  const placed = all - new Set(unplaced.map(({ where }) => where)).size
  return {
    content,
    problems: [...problems, ...unplaced],
    facts: [
      ...facts(),
      `${placed}/${all} claims placed`,
      `${Object.keys(believed).length} answers believed about money`,
    ],
  }
}

/** Every folder of `locales/` is a language; the source language comes first. */
export function languagesIn(locales: string): string[] {
  const folders = readdirSync(locales, { withFileTypes: true }).filter((one) => one.isDirectory())
  const others = folders.map(({ name }) => name).filter((name) => name !== SOURCE_LANGUAGE)
  return [SOURCE_LANGUAGE, ...others]
}

/**
 * Every rule over content files and wording that could be read as JSON.
 *
 * @param texts the source language first
 * @param today ISO date, `2026-11-22`
 */
export function checkContent(
  files: Readonly<Record<string, unknown>>,
  texts: readonly Texts[],
  today: string,
  release = false,
): Checked {
  const { content, problems: misshapen } = readTree(files)
  if (!content) return { problems: misshapen, content, facts: undefined }
  const { tree, register, words, orders } = content
  const uiKeys = [...(texts[0]?.texts.keys() ?? [])].filter((key) => key.startsWith('ui.'))

  const graph = checkGraph(tree)
  const watched = checkWatched(
    words,
    texts.map(({ language }) => language),
  )
  const problems = [
    ...graph,
    ...checkMoney(tree),
    ...checkEnds(tree),
    ...checkRoles(tree),
    ...checkEvidence(tree),
    ...checkNumbers(tree, register),
    ...watched,
    // A watch list that can't be read can't be looked for.
    ...(watched.length > 0 ? [] : checkTexts(tree, texts, uiKeys, words)),
    ...checkTwice(tree),
    ...checkFixes(tree),
    ...checkHabits(tree),
    ...checkOrders(tree, orders),
    ...checkSources(tree, today, release),
    ...checkFirstParties(tree, today),
    ...checkCodes(tree),
    ...checkDrawings(tree),
  ]
  return { problems, content, facts: graph.length > 0 ? undefined : () => factsOf(content) }
}

function factsOf({ tree }: Content): string[] {
  const nodes = Object.values(tree.nodes)
  const kinds = (kind: string) => nodes.filter((node) => node.kind === kind).length
  const entries = entryNodes(tree)
  const longest = longestWays(tree)
  const paths = entries.reduce((sum, id) => sum + countPaths(tree, id), 0n)
  const clear = clearNodes(tree)
  const sales = Object.entries(tree.nodes).filter(([, node]) => isSale(node))
  return [
    `${nodes.length} nodes: ${kinds('question')} questions, ${kinds('try')} tries, ${kinds('outcome')} outcomes`,
    `${entries.length} entries, ${paths} paths, the longest ${Math.max(...entries.map((id) => longest.get(id) ?? 0))} answers`,
    `${sales.length} sale tries, ${sales.filter(([id]) => clear.has(id)).length} of them at clear nodes; ${clear.size} clear nodes`,
    ...effortFacts(tree),
    `${Object.keys(tree.causes).length} causes, ${Object.keys(tree.fixes).length} fixes, ${Object.keys(tree.preventions).length} preventions, ${Object.keys(tree.codes ?? {}).length} codes, ${Object.keys(tree.sources).length} sources, ${Object.keys(tree.drawings).length} drawings`,
  ]
}

/** Taps to each cause: the least, the mean and the most over all paths; the five worst by their least. */
function effortFacts(tree: Tree): string[] {
  const back = waysBack(tree)
  const efforts = Object.keys(tree.causes).flatMap((id) => {
    const effort = effortTo(partTo(tree, back, back.naming.get(id) ?? []), id)
    return effort ? [{ id, ...effort }] : []
  })
  const say = ({ id, least, mean, most }: (typeof efforts)[number]) =>
    `${id} ${least}/${mean.toFixed(1)}/${most}`
  const worst = [...efforts].sort((a, b) => b.least - a.least || b.mean - a.mean).slice(0, 5)
  return [
    `taps to each cause, least/mean/most: ${efforts.map(say).join(', ')}`,
    `the five farthest: ${worst.map(say).join(', ')}`,
  ]
}
