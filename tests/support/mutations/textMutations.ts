import { type Loose, type Mutation, some, type Whole } from './draft.ts'

interface Leaf {
  readonly file: string
  readonly path: readonly string[]
  readonly text: string
}

/** Sentences that tell somebody to take money, some of them behind words that only look like a "don't". */
const CHARGING: Readonly<Record<string, readonly string[]>> = {
  'zh-CN': ['再扫一次', '换微信收', '不要等，再扫一次', '识别失败时重新扫', '用别的卡再刷'],
  en: ['Scan again', 'Take the payment', 'Do not wait, scan again', 'Never mind: try again'],
}
const FILLER: Readonly<Record<string, string>> = { 'zh-CN': '只需轻松', en: 'Simply' }

/** Wording broken in one language: what is missing, too much, foreign, or tells somebody to charge. */
export function textMutations(whole: Whole, most: number): Mutation[] {
  const nodes = Object.entries(whole.files).flatMap(([file, content]) =>
    file.startsWith('topics/') ? Object.entries((content as Loose).nodes) : [],
  )
  const sales = new Set(
    nodes.flatMap(([id, node]) => ((node as Loose).check === 'sale' ? [id] : [])),
  )
  const { chargingExceptions } = whole.files['words.json'] as Loose
  const languages = Object.keys(whole.locales)
  return languages.flatMap((language) => {
    const leaves = Object.entries(whole.locales[language] ?? {}).flatMap(([file, content]) =>
      leavesOf(file, content, []),
    )
    const other = languages.find((each) => each !== language) ?? language
    const chosen = some(leaves, most).flatMap((leaf, i) => {
      const mayCharge =
        (leaf.file.startsWith('topics/') && sales.has(leaf.path[0] ?? '')) ||
        Object.hasOwn(chargingExceptions, keyOf(leaf))
      const sentences = CHARGING[language] ?? []
      return [
        ...shapesOf(language, leaf),
        ...wordsOf(language, leaf, valueAt(whole.locales[other]?.[leaf.file], leaf.path)),
        ...neighbourOf(language, leaf, leaves),
        ...(mayCharge
          ? []
          : [
              at(language, leaf, 'tells to charge', (group, key) => {
                const end = language === 'en' ? '. ' : '。'
                group[key] = `${leaf.text}${end}${sentences[i % sentences.length]}`
              }),
            ]),
      ]
    })
    const filled = leaves.filter(({ text }) => text.includes('{{'))
    const emptied = filled.map((leaf) =>
      at(language, leaf, 'a placeholder dropped', (group, key) => {
        group[key] = leaf.text.replace(/\{\{.*?\}\}/, '…')
      }),
    )
    return [...chosen, ...emptied]
  })
}

const rootOf = (file: string) => file.replace(/\/.*|\.json$/g, '')
const keyOf = ({ file, path }: Leaf) => [rootOf(file), ...path].join('.')

function leavesOf(file: string, value: unknown, path: readonly string[]): Leaf[] {
  return typeof value === 'string'
    ? [{ file, path, text: value }]
    : Object.entries(value as Loose).flatMap(([key, inner]) =>
        leavesOf(file, inner, [...path, key]),
      )
}

const valueAt = (value: Loose, path: readonly string[]): Loose =>
  path.reduce((inner, key) => inner?.[key], value)

function at(
  language: string,
  leaf: Leaf,
  kind: string,
  change: (group: Loose, key: string) => void,
): Mutation {
  const [first = ''] = leaf.path
  const last = leaf.path.at(-1) ?? ''
  return {
    kind: `text: ${kind}`,
    file: `locales/${language}/${leaf.file}`,
    id: leaf.file === 'ui.json' ? last : first,
    field: leaf.path.slice(1).join('.'),
    near: [keyOf(leaf)],
    change: (draft) =>
      change(valueAt(draft.words(language, leaf.file), leaf.path.slice(0, -1)), last),
  }
}

function shapesOf(language: string, leaf: Leaf): Mutation[] {
  const set = (kind: string, value: unknown) =>
    at(language, leaf, kind, (group, key) => {
      group[key] = value
    })
  return [
    at(language, leaf, 'dropped', (group, key) => {
      delete group[key]
    }),
    set('emptied', ''),
    set('blank', '  '),
    set('null', null),
    set('a number', 5),
    set('a list', [leaf.text]),
    set('a group', { text: leaf.text }),
    at(language, leaf, 'key renamed', (group, key) => {
      delete group[key]
      group[`${key}x`] = leaf.text
    }),
  ]
}

function wordsOf(language: string, leaf: Leaf, foreign: unknown): Mutation[] {
  const set = (kind: string, text: string) =>
    text === leaf.text
      ? []
      : [
          at(language, leaf, kind, (group, key) => {
            group[key] = text
          }),
        ]
  return [
    ...set('too long', Array.from({ length: 30 }, () => leaf.text).join(' ')),
    ...set('a placeholder nobody fills', `${leaf.text} {{nobody}}`),
    ...set('filler', `${FILLER[language]} ${leaf.text}`),
    ...(typeof foreign === 'string' ? set('in the other language', foreign) : []),
  ]
}

/** What stands beside it says this, and this says what stands beside it; or it stands in two files. */
function neighbourOf(language: string, leaf: Leaf, leaves: readonly Leaf[]): Mutation[] {
  const group = leaf.path.slice(0, -1).join('.')
  const beside = leaves.find(
    (each) =>
      each.file === leaf.file &&
      each !== leaf &&
      each.path.slice(0, -1).join('.') === group &&
      each.text !== leaf.text,
  )
  const key = beside?.path.at(-1)
  return [
    ...(beside === undefined || key === undefined
      ? []
      : [
          at(language, leaf, 'exchanged with its neighbour', (own, last) => {
            own[last] = beside.text
            own[key] = leaf.text
          }),
        ]),
    ...(leaf.file.startsWith('topics/')
      ? [
          {
            ...at(language, leaf, 'in two files', () => {}),
            change: (draft: Parameters<Mutation['change']>[0]) => {
              const second =
                leaf.file === 'topics/scan.json' ? 'topics/sell.json' : 'topics/scan.json'
              const [id = '', field = ''] = leaf.path
              const words = draft.words(language, second)
              words[id] = { ...words[id], [field]: leaf.text }
            },
          },
        ]
      : []),
  ]
}
