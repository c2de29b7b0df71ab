import { type Loose, type Mutation, nodesOf, type Whole } from './draft.ts'

/** Why a kind of mutant may pass: it breaks no rule. Every one of them keeps the first promise (`plainMoney`). */
interface Harmless {
  readonly kinds: RegExp
  readonly because: string
  /** What else has to be so for the reason to hold. */
  readonly holds?: (mutation: Mutation, mutant: Whole, whole: Whole) => boolean
}

const nodeIn = (whole: Whole, id: string): Loose =>
  nodesOf(whole).find((each) => each.id === id)?.node

const ENDS_ALIKE = ['call', 'later', 'refused']

export const HARMLESS: readonly Harmless[] = [
  {
    kinds:
      /^(answer|exit|entry) retargeted$|^answers exchange (targets|letters)$|^one more way to sell$|^codes: begins at another entry$/,
    because:
      'where an arrow leads is for the author to say; walked once more by other means, no way takes money unshown, says paid unseen or runs in a circle',
  },
  {
    kinds: /^answers exchange places$|^order: dropped$/,
    because: 'an order of answers is no rule, as long as "not sure" stands last',
    holds: ({ id }, mutant) => nodeIn(mutant, id)?.options?.at(-1)?.unsure === true,
  },
  {
    kinds: /^a ruled-out cause taken away$/,
    because: 'a cause that stays open is shown: nothing is hidden',
    holds: ({ id }, mutant, whole) =>
      JSON.stringify(nodeIn(mutant, id)).length < JSON.stringify(nodeIn(whole, id)).length,
  },
  {
    kinds: /^one of (causes|contacts) taken away$|: one of \w+ taken away$/,
    because:
      'one fewer of several: nothing in the registries is left unused, and none without a source',
  },
  {
    kinds: /^contacts emptied$|^alternatives taken away$/,
    because:
      'an end that still leads on: to a call, or to another sale, or nowhere since it is paid',
    holds: ({ id }, mutant) => {
      const { alternatives = [], contacts = [], status } = nodeIn(mutant, id)
      return alternatives.length + contacts.length > 0 || status === 'already-paid'
    },
  },
  {
    kinds: /^status changed$/,
    because:
      'neither end offers a sale, and neither speaks of a payment: which word it has is knowledge',
    holds: ({ id }, mutant, whole) =>
      [mutant, whole].every((own) => {
        const { status, alternatives = [] } = nodeIn(own, id)
        return ENDS_ALIKE.includes(status) && alternatives.length === 0
      }),
  },
  {
    kinds: /^taken out of the look-up$/,
    because: 'an outcome is no step of the look-up: who may lead there is asked of its status',
    holds: ({ id }, mutant) => nodeIn(mutant, id)?.kind === 'outcome',
  },
  {
    kinds: /^another fix$/,
    because:
      'what a look has done is knowledge; no fix tells anyone to take money, and no sale has another',
    holds: ({ id }, mutant) => nodeIn(mutant, id)?.check === 'look',
  },
  {
    kinds: /: who changed$/,
    because: 'who does it is knowledge; the words it needs for that person are there',
  },
  {
    kinds: /^contacts: ("unconfirmed" added|number taken away)/,
    because: 'said with more care, or the contract is named instead of a number',
  },
  {
    kinds: /^fixes: cures emptied$/,
    because: 'no try waits for its result, so nothing is concluded from it',
    holds: ({ id }, mutant) =>
      nodesOf(mutant).every(({ node }) => node.fix !== id || node.check === 'look'),
  },
  {
    kinds: /^contacts: a wrong digit$/,
    because: 'no rule knows a digit: the hotlines are kept by hand (HOTLINES, below) and differ',
    holds: (_, mutant) => JSON.stringify(hotlinesOf(mutant)) !== JSON.stringify(HOTLINES),
  },
  {
    kinds: /^sources: (another kind|said to be a first party)$/,
    because: 'what a source is only its reader can say; its grade fits, and no link came of it',
  },
  {
    kinds: /^preventions: (put into the weekly check|taken out of every check)$/,
    because: 'which habits make up a check is knowledge; the check is as short as it has to be',
  },
  {
    kinds:
      /^codes: (again changed|shown with one that does not exist|printed form of another code|implied emptied|one of implied doubled)$/,
    because:
      'knowledge of the tables, listed in codes.test.ts; a code’s page is only read, and no answer it implies shows anything',
  },
  {
    kinds: /^moved from where nothing was$/,
    because: 'an address nobody has been given leads on to a node that is there',
  },
  {
    kinds: /^letter remembered otherwise$/,
    because: 'a note for people who read the register; a code keeps its number and letter',
  },
  {
    kinds: /^watched word dropped$/,
    because:
      'the watch list is itself the rule, reviewed like code: today’s texts have none of its words',
    holds: (_, mutant, whole) =>
      Object.keys(whole.locales).every((language) =>
        Object.entries(whole.locales[language] ?? {}).every(
          ([file, content]) => mutant.locales[language]?.[file] === content,
        ),
      ),
  },
  {
    kinds: /^text: exchanged with its neighbour$/,
    because:
      'no rule reads what a text means; the words money rests on are in believed.json, and these are not among them',
  },
  {
    kinds: /^text: filler$/,
    because: 'said or sent from person to person, where "please" is no filler',
    holds: ({ file, field, near: [key = ''] }) =>
      /phone\.json$/.test(file) ||
      /^(say|message|owner)$/.test(field) ||
      /\.(say|message)$/.test(key),
  },
  {
    kinds: /^text: too long$/,
    because: 'words of the screens have no budget: what fits is measured in real browsers',
    holds: ({ file }) => /\/(ui|search|sources|contacts)\.json$/.test(file),
  },
]

/** Read off the first parties' own pages; a changed digit would send a shop in distress to a stranger. */
export const HOTLINES: Readonly<Record<string, string>> = { lakala: '95016', alipay: '95188' }

export function hotlinesOf({ files }: Whole): Readonly<Record<string, string>> {
  const { contacts } = files['contacts.json'] as Loose
  return Object.fromEntries(
    Object.entries<Loose>(contacts).flatMap(([id, { phone }]) => (phone ? [[id, phone]] : [])),
  )
}
