import { textsOf } from '../../../src/build/readContent.ts'
import { checkContent } from '../../../src/build/validateContent.ts'
import { type Believed, checkBelieved } from '../../../src/engine/validation/checkBelieved.ts'
import type { Problem } from '../../../src/engine/validation/problem.ts'
import type { Texts } from '../../../src/engine/validation/texts.ts'
import { Draft, type Mutation, type Whole } from './draft.ts'

interface Judged {
  readonly mutant: Whole
  readonly problems: readonly Problem[]
  /**
   * How near the messages come to what was broken. `here`: the place of one has its id, or is the mutated
   * file as a whole (rules that count). `beside`: a message prints its id (a way, a circle), or names an id
   * that this place named before or names now. `elsewhere`: caught, and nobody would find it.
   */
  readonly caught: 'here' | 'beside' | 'elsewhere' | undefined
}

/** What `npm run validate` says of the mutant; undefined where nothing has changed. Texts of an untouched language are read once for all. */
export function judge(whole: Whole, mutation: Mutation, believed: Believed): Judged | undefined {
  const draft = new Draft(whole)
  mutation.change(draft)
  if (!draft.isChanged(whole)) return undefined
  const mutant: Whole = { files: draft.files, locales: draft.locales }
  const problems = validate(mutant, whole, believed)
  return { mutant, problems, caught: nearest(mutation, problems) }
}

export function validate(mutant: Whole, whole: Whole, believed: Believed): readonly Problem[] {
  const languages = Object.keys(mutant.locales).map((language) => readOnce(language, mutant, whole))
  const texts = languages.map((each) => each.texts)
  const { problems, content } = checkContent(mutant.files, texts, '2026-11-22')
  return [
    ...languages.flatMap((each) => each.problems),
    ...problems,
    ...(content ? checkBelieved(content.tree, texts, believed) : []),
  ]
}

const read = new WeakMap<object, { texts: Texts; problems: Problem[] }>()

function readOnce(language: string, mutant: Whole, whole: Whole) {
  const own = mutant.locales[language] ?? {}
  const before = whole.locales[language] ?? {}
  const isWhole =
    Object.keys(own).length === Object.keys(before).length &&
    Object.keys(own).every((file) => own[file] === before[file])
  if (!isWhole) return textsOf(own, language)
  const known = read.get(before) ?? textsOf(before, language)
  read.set(before, known)
  return known
}

const parts = (text: string) => new Set(text.split(/[^\w-]+/))

function nearest({ file, id, near }: Mutation, problems: readonly Problem[]): Judged['caught'] {
  const names = (text: string, other: string) => {
    const found = parts(text)
    return [...parts(other)].every((part) => found.has(part))
  }
  if (problems.some(({ where }) => where === file || names(where, id))) return 'here'
  const others = [id, ...near].filter((other) => other !== '')
  if (problems.some(({ where, what }) => others.some((other) => names(`${where} ${what}`, other))))
    return 'beside'
  return problems.length > 0 ? 'elsewhere' : undefined
}
