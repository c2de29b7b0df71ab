import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTree } from '../content/readTree.ts'
import { edgesOf } from '../engine/tree.ts'
import type { NumberRegister } from '../engine/validation/checkNumbers.ts'
import { sayProblem } from '../engine/validation/problem.ts'
import { readContentFiles, readTexts } from './readContent.ts'

/**
 * `npm run number`: appends new numbers and letters to `numbers.json` and retires those that are
 * gone from the tree. It never changes an entry's meaning: that is for `validate` to refuse.
 */
const root = process.cwd()
const { files, problems } = readContentFiles(join(root, 'src/content'), '')
const read = readTree(files)
const { texts } = readTexts(join(root, 'locales/en'), 'en').texts
if (problems.length > 0 || !read.content) {
  for (const problem of [...problems, ...read.problems])
    process.stderr.write(`${sayProblem(problem)}\n`)
  process.exit(1)
}

const file = join(root, 'src/content/numbers.json')
const before = JSON.parse(readFileSync(file, 'utf8')) as NumberRegister & { $schema: string }
const { tree } = read.content
const entries = new Map(Object.entries(before.numbers))
for (const [id, node] of Object.entries(tree.nodes)) {
  const known = entries.get(String(node.n))
  if (known && known.id !== id && before.moved[known.id] !== id) continue
  const answers = { ...known?.answers }
  for (const { letter } of edgesOf(node))
    answers[letter] ??= texts.get(`topics.${id}.${letter}`) ?? letter
  entries.set(String(node.n), { ...known, id, answers })
}
const inUse = new Set(Object.values(tree.nodes).map((node) => String(node.n)))
for (const [number, entry] of entries)
  if (!inUse.has(number)) entries.set(number, { ...entry, retired: true })

const numbers = Object.fromEntries([...entries].sort(([a], [b]) => Number(a) - Number(b)))
writeFileSync(file, `${JSON.stringify({ ...before, numbers }, null, 2)}\n`)
process.stdout.write(
  `${entries.size} numbers, ${entries.size - Object.keys(before.numbers).length} new\n`,
)
