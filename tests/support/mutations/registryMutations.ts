import { type Draft, idsIn, type Loose, type Mutation, some, type Whole } from './draft.ts'

type Change = (entry: Loose, draft: Draft, all: Loose) => void

/** Causes, fixes, habits, contacts, sources and codes: everything outcomes and pages draw on. */
export function registryMutations({ files }: Whole, mostCodes: number): Mutation[] {
  const registries = ['causes', 'fixes', 'preventions', 'contacts', 'sources', 'codes']
  return registries.flatMap((registry) => {
    const file = `${registry}.json`
    const all = Object.entries<Loose>((files[file] as Loose)[registry])
    const chosen = registry === 'codes' ? some(all, mostCodes) : all
    return chosen.flatMap(([id, entry], i) => {
      const at = (
        kind: string,
        field: string,
        near: readonly string[],
        change: Change,
      ): Mutation => ({
        kind: `${registry}: ${kind}`,
        file,
        id,
        field,
        near,
        change: (draft) => {
          const entries = draft.file(file)[registry]
          change(entries[id], draft, entries)
        },
      })
      const other = all[(i + 1) % all.length]?.[0] ?? ''
      return [
        ...wholeOf(at, id, entry),
        ...Object.keys(entry)
          .filter((field) => Array.isArray(entry[field]))
          .flatMap((field) => listOf(at, field, entry[field])),
        ...(OWN[registry]?.(at, entry, other) ?? []),
      ]
    })
  })
}

type At = (kind: string, field: string, near: readonly string[], change: Change) => Mutation

function wholeOf(at: At, id: string, entry: Loose): Mutation[] {
  return [
    at('dropped', '', idsIn(entry), (_, __, all) => {
      delete all[id]
    }),
    at('renamed', '', [`${id}-x`, ...idsIn(entry)], (own, _, all) => {
      delete all[id]
      all[`${id}-x`] = own
    }),
    at('doubled', '', [`${id}-x`], (own, _, all) => {
      all[`${id}-x`] = structuredClone(own)
    }),
    at('unknown field', 'colour', [], (own) => {
      own.colour = 'red'
    }),
  ]
}

function listOf(at: At, field: string, list: readonly string[]): Mutation[] {
  const first = list[0]
  return [
    at(`${field} dropped`, field, list, (own) => {
      delete own[field]
    }),
    at(`${field} retyped`, field, list, (own) => {
      own[field] = list.join(' ')
    }),
    at(`${field} with one that does not exist`, field, [], (own) => {
      own[field].push('ghost')
    }),
    ...(first === undefined
      ? []
      : [
          at(`${field} emptied`, field, list, (own) => {
            own[field] = []
          }),
          at(`one of ${field} doubled`, field, [first], (own) => {
            own[field].push(first)
          }),
          at(`one of ${field} taken away`, field, [first], (own) => {
            own[field].shift()
          }),
        ]),
  ]
}

const PEOPLE = ['cashier', 'customer', 'owner', 'acquirer', 'alipay']
const whoOf = (at: At, entry: Loose) =>
  PEOPLE.filter((who) => who !== entry.who).map((who) =>
    at('who changed', 'who', [who], (own) => {
      own.who = who
    }),
  )
const flip = (at: At, field: string) =>
  at(`"${field}" added or taken away`, field, [], (own) => {
    if (own[field]) delete own[field]
    else own[field] = true
  })
const set = (at: At, kind: string, field: string, value: unknown) =>
  at(kind, field, [], (own) => {
    if (value === undefined) delete own[field]
    else own[field] = value
  })

/** What each registry alone has. */
const OWN: Readonly<Record<string, (at: At, entry: Loose, other: string) => Mutation[]>> = {
  fixes: (at, entry) => [
    ...whoOf(at, entry),
    flip(at, 'say'),
    flip(at, 'message'),
    set(at, 'a step more', 'steps', entry.steps + 1),
    set(at, 'a step less', 'steps', entry.steps - 1),
  ],
  preventions: (at, entry) => [
    ...whoOf(at, entry),
    set(at, 'rhythm taken away or added', 'rhythm', entry.rhythm ? undefined : 'weekly'),
    set(at, 'harm taken away or added', 'harm', entry.harm ? undefined : 'delay'),
    at('put into the weekly check', 'rhythm', [], (own) => {
      Object.assign(own, { rhythm: 'weekly', harm: 'money' })
    }),
    at('taken out of every check', 'rhythm', [], (own) => {
      delete own.rhythm
      delete own.harm
    }),
  ],
  contacts: (at, entry) => [
    ...whoOf(at, entry),
    flip(at, 'unconfirmed'),
    set(at, 'a mobile number', 'phone', '13800138000'),
    set(at, 'a wrong digit', 'phone', '95019'),
    set(at, 'number taken away or added', 'phone', entry.phone ? undefined : '95599'),
  ],
  sources: (at, entry) => [
    set(at, 'stale', 'checked', '2025-01-02'),
    set(at, 'checked in the future', 'checked', '2062-11-21'),
    set(at, 'checked on no day', 'checked', '2026-02-30'),
    set(at, 'published on no day', 'published', '2026-13-01'),
    set(at, 'published after it was checked', 'published', '2026-12-24'),
    set(at, 'date written otherwise', 'checked', '21.11.2026'),
    set(at, 'called own knowledge, or not', 'grade', entry.grade === 'K' ? 'A' : 'K'),
    set(at, 'another kind', 'kind', entry.kind === 'secondary' ? 'own-knowledge' : 'secondary'),
    set(at, 'said to be a first party', 'kind', 'first-party'),
    set(at, 'a link added', 'url', 'https://example.com/help'),
    set(at, 'a link without https', 'url', 'http://example.com'),
    set(at, 'a link that is none', 'url', 'see the app'),
  ],
  codes: (at, entry, other) => [
    set(at, 'another table', 'table', entry.table === 'card' ? 'alipay' : 'card'),
    set(at, 'begins where money is taken', 'begins', 'ways-to-sell'),
    set(at, 'begins inside the tree', 'begins', 'which-phones'),
    set(at, 'begins nowhere', 'begins', 'nowhere'),
    set(at, 'begins at another entry', 'begins', 'stuck-kind'),
    set(at, 'implies an answer that clears', 'implied', ['c', 'a']),
    set(at, 'implies what it can’t', 'implied', ['b', 'a', 'a']),
    flip(at, 'unknownResult'),
    ...['never', 'once', 'later', 'look-up-first', 'always']
      .filter((again) => again !== entry.again)
      .map((again) => set(at, 'again changed', 'again', again)),
    at('printed form changed', 'shown', [], (own) => {
      own.shown = own.shown.map((form: string) => `8${form}`)
    }),
    at('printed form of another code', 'shown', [other], (own, _, all) => {
      own.shown = [...own.shown, ...all[other].shown]
    }),
    set(at, 'printed form with a space', 'shown', [`${entry.shown[0]} !`]),
    set(at, 'begins nowhere near its unknown result', 'again', 'look-up-first'),
  ],
}
