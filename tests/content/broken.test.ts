import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContentFiles, readTexts } from '../../src/build/readContent.ts'
import { checkContent } from '../../src/build/validateContent.ts'

/** The real content, parsed and free to break. */
// biome-ignore lint/suspicious/noExplicitAny: each row reaches into another corner of it
type Loose = any
const root = join(import.meta.dirname, '../..')
const { files } = readContentFiles(join(root, 'src/content'), '')
const languages = ['zh-CN', 'en'].map(
  (language) => readTexts(join(root, 'locales', language), language).texts,
)

interface Broken {
  readonly scan: Loose
  readonly lookUp: Loose
  readonly sell: Loose
  readonly merchant: Loose
  readonly file: (name: string) => Loose
  readonly draw: (id: string, svg: string) => void
  readonly say: (language: 'zh-CN' | 'en', key: string, text: string | undefined) => void
}

/** Breaks a copy of the content and gives what `npm run validate` prints of it. */
function broken(change: (content: Broken) => void, today = '2026-11-22', release = false) {
  const copy: Record<string, Loose> = structuredClone(files)
  const texts = languages.map((own) => ({ ...own, texts: new Map(own.texts) }))
  const nodes = (topic: string) => copy[`topics/${topic}.json`].nodes
  change({
    scan: nodes('scan'),
    lookUp: nodes('look-up'),
    sell: nodes('sell'),
    merchant: nodes('merchant'),
    file: (name) => copy[name],
    draw: (id, svg) => {
      copy[`drawings/${id}.svg`] = svg
    },
    say: (language, key, text) => {
      const own = texts.find((each) => each.language === language)?.texts
      if (text === undefined) own?.delete(key)
      else own?.set(key, text)
    },
  })
  return checkContent(copy, texts, today, release).problems.map(
    ({ where, what, warning }) => `${where}: ${what}${warning ? ' (warning)' : ''}`,
  )
}

const code = (c: Broken, id: string): Loose => c.file('codes.json').codes[id]

const rules: [rule: string, change: (content: Broken) => void, message: RegExp][] = [
  // targets
  [
    'an answer leads somewhere',
    (c) => {
      c.scan.signal.options[0].to = 'nowhere'
    },
    /topics\/scan\.json › signal › a\.to: leads to "nowhere", which doesn't exist/,
  ],
  [
    'an entry leads somewhere',
    (c) => {
      c.file('start.json').entries[1].to = 'nowhere'
    },
    /start\.json › entries › huabei: leads to "nowhere"/,
  ],
  [
    'a ruled-out cause exists',
    (c) => {
      c.scan.signal.options[0].rulesOut = ['ghost']
    },
    /signal › a\.rulesOut: there is no cause "ghost"/,
  ],
  [
    'a try’s fix exists',
    (c) => {
      c.sell['sell-cash'].fix = 'ghost'
    },
    /sell-cash › fix: there is no fix "ghost"/,
  ],
  [
    'an outcome’s cause exists',
    (c) => {
      c.merchant.binding.causes.push('ghost')
    },
    /binding › causes: there is no cause "ghost"/,
  ],
  [
    'an outcome’s contact exists',
    (c) => {
      c.merchant.binding.contacts.push('ghost')
    },
    /binding › contacts: there is no contact "ghost"/,
  ],
  [
    'an alternative exists',
    (c) => {
      c.sell['ways-to-sell'].alternatives.push('ghost')
    },
    /ways-to-sell › alternatives: there is no node "ghost"/,
  ],
  [
    'a cause’s fix exists',
    (c) => {
      c.file('causes.json').causes['code-expired'].fixes.push('ghost')
    },
    /causes\.json › code-expired › fixes: there is no "ghost"/,
  ],
  [
    'a cause’s habit exists',
    (c) => {
      c.file('causes.json').causes['code-expired'].preventions.push('ghost')
    },
    /causes\.json › code-expired › preventions: there is no "ghost"/,
  ],
  [
    'what a fix cures exists',
    (c) => {
      c.file('fixes.json').fixes['refresh-payment-code'].cures.push('ghost')
    },
    /fixes\.json › refresh-payment-code › cures: there is no "ghost"/,
  ],
  // nodes
  [
    'two to five answers',
    (c) => {
      c.scan.signal.options.splice(0, c.scan.signal.options.length - 1)
    },
    /signal › options: has 1 answers/,
  ],
  [
    'letters of answers',
    (c) => {
      c.scan.signal.options[0].id = 'u'
    },
    /signal › u: "u" is no letter of an answer/,
  ],
  [
    'a letter once a question',
    (c) => {
      c.scan.signal.options[1].id = 'a'
    },
    /signal › options: two answers have the same letter/,
  ],
  [
    '"not sure" last',
    (c) => {
      c.scan.signal.options.reverse()
    },
    /signal › options: must end in one answer "not sure"/,
  ],
  [
    '"not sure" rules nothing out',
    (c) => {
      c.scan.signal.options.at(-1).rulesOut = ['network-unstable']
    },
    /signal › z\.rulesOut: "not sure" rules a cause out/,
  ],
  [
    'every exit of a sale',
    (c) => {
      delete c.sell['sell-wechat'].exits.unclear
    },
    /sell-wechat › exits\.unclear: a try with the check "sale" has no exit "unclear"/,
  ],
  [
    'no exit that can’t be',
    (c) => {
      c.sell['sell-cash'].exits.same = 'ways-to-sell'
    },
    /sell-cash › exits\.same: a try with the check "sale" can't have the exit "same"/,
  ],
  [
    'a sale that works is solved',
    (c) => {
      c.sell['sell-wechat'].exits.works = 'ways-to-sell'
    },
    /sell-wechat › exits\.works: the sale went through, yet it goes on to "ways-to-sell"/,
  ],
  [
    'a call names whom',
    (c) => {
      c.merchant.binding.contacts = []
    },
    /binding › contacts: "call" names nobody to call/,
  ],
  [
    'another way names one',
    (c) => {
      c.sell['ways-to-sell'].alternatives = []
    },
    /ways-to-sell › alternatives: offers no other way to sell/,
  ],
  [
    'paid is paid',
    (c) => {
      c.sell.sold.alternatives = ['sell-cash']
    },
    /sold › alternatives: offers to take money that has been taken/,
  ],
  [
    'hold charges nothing',
    (c) => {
      c.lookUp['hold-nothing-found'].alternatives = ['sell-cash']
    },
    /hold-nothing-found › alternatives: "hold" means that nothing may be charged/,
  ],
  [
    'what is refused charges nothing',
    (c) => {
      c.file('topics/front-door.json').nodes['cash-out'].alternatives = ['sell-cash']
    },
    /cash-out › alternatives: "refused" means that nothing may be charged/,
  ],
  // ways
  [
    'no circle',
    (c) => {
      c.scan['restart-scan'].exits.failed = 'signal'
    },
    /the tree runs in a circle through "/,
  ],
  [
    'everything is reached',
    (c) => {
      c.file('topics/scan.json').nodes.island = {
        n: 999,
        kind: 'outcome',
        status: 'solved',
        causes: [],
        steps: 1,
      }
    },
    /topics\/scan\.json › island: no entry leads here/,
  ],
  [
    'a cause is left on every way',
    (c) => {
      c.merchant.binding.causes = ['network-unstable']
      for (const option of c.merchant['invalid-changed'].options.slice(0, -1))
        option.rulesOut = ['network-unstable']
    },
    /binding › causes: every cause is ruled out on the way /,
  ],
  // use
  [
    'a cause is concluded somewhere',
    (c) => {
      c.file('causes.json').causes.ghost = { fixes: [], preventions: [], sources: ['alipay-codes'] }
    },
    /causes\.json › ghost: no outcome concludes it/,
  ],
  [
    'a fix is used',
    (c) => {
      c.file('fixes.json').fixes.ghost = {
        who: 'owner',
        steps: 1,
        cures: [],
        sources: ['alipay-codes'],
      }
    },
    /fixes\.json › ghost: no try and no cause uses it/,
  ],
  [
    'a habit prevents something',
    (c) => {
      c.file('preventions.json').preventions.ghost = { who: 'owner', sources: ['alipay-codes'] }
    },
    /preventions\.json › ghost: no cause is prevented by it/,
  ],
  [
    'a cause has a habit that prevents it',
    (c) => {
      c.file('causes.json').causes['code-expired'].preventions = []
    },
    /causes\.json › code-expired › preventions: nothing prevents it/,
  ],
  [
    'a line of a check has its harm',
    (c) => {
      delete c.file('preventions.json').preventions['daily-check'].harm
    },
    /preventions\.json › daily-check: stands in a check without its harm/,
  ],
  [
    'a check of the shop is short',
    (c) => {
      for (const habit of Object.values<Loose>(c.file('preventions.json').preventions))
        Object.assign(habit, { rhythm: 'weekly', harm: 'delay' })
    },
    /preventions\.json: the weekly check has \d+ lines/,
  ],
  [
    'a reason for an order belongs to a question',
    (c) => {
      c.file('orders.json').orders.ghost = 'Because it always was like that.'
    },
    /orders\.json › ghost: is no question of the tree/,
  ],
  [
    'a contact is named',
    (c) => {
      c.file('contacts.json').contacts.ghost = { who: 'acquirer', sources: ['alipay-codes'] }
    },
    /contacts\.json › ghost: no outcome names it/,
  ],
  // drawings
  [
    'a drawing that is asked for is there',
    (c) => {
      c.scan.signal.drawing = 'nowhere'
    },
    /topics\/scan\.json › signal › drawing: there is no drawing "nowhere"/,
  ],
  [
    'a drawing has its words',
    (c) => c.say('en', 'drawings.network', undefined),
    /locales\/en\/drawings\.json › drawings\.network: has no text in en/,
  ],
  [
    'a drawing is shown somewhere',
    (c) => c.draw('spare', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120"></svg>'),
    /drawings\/spare\.svg: nothing shows it/,
  ],
  [
    'every try but cash shows where to look',
    (c) => {
      delete c.file('fixes.json').fixes['wipe-window'].drawing
    },
    /topics\/scan\.json › wipe-window › fix: "wipe-window" has no drawing/,
  ],
  [
    'a drawing takes its colours from the theme',
    (c) =>
      c.draw(
        'network',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120"><path fill="red" d="M0 0"/></svg>',
      ),
    /drawings\/network\.svg: has colours or lines of its own/,
  ],
  [
    'a drawing runs nothing and loads nothing',
    (c) =>
      c.draw(
        'network',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120"><path onclick="x()" d="M0 0"/></svg>',
      ),
    /drawings\/network\.svg: holds more than lines and words/,
  ],
  [
    'a drawing has the room a phone has for it',
    (c) =>
      c.draw('network', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"></svg>'),
    /drawings\/network\.svg: isn’t one <svg/,
  ],
  // money
  [
    'a sale stands at a clear node',
    (c) => {
      c.lookUp['every-attempt'].options.find((o: Loose) => o.unsure).to = 'sell-cash'
    },
    /sell-cash › check: may take money where it isn't shown that nothing was charged: look-up-sale –.→ every-attempt –z→ sell-cash/,
  ],
  [
    'alternatives stand at a clear node',
    (c) => {
      c.merchant.binding.alternatives = ['sell-cash']
      c.scan['scan-reaction'].options.at(-1).to = 'binding'
    },
    /binding › alternatives: may take money/,
  ],
  [
    '"not sure" never clears',
    (c) => {
      c.scan['scan-reaction'].options.at(-1).clears = 'not-read'
    },
    /scan-reaction › z\.clears: "not sure" clears/,
  ],
  [
    'only the look-up sees a closed order',
    (c) => {
      c.scan['scan-reaction'].options[0].clears = 'order-closed'
    },
    /scan-reaction › a\.clears: only the look-up can see that an order is closed/,
  ],
  [
    'the ways to sell are no entry',
    (c) => {
      c.file('start.json').entries[7].to = 'ways-to-sell'
    },
    /ways-to-sell › (alternatives|kind): may take money/,
  ],
  // numbers
  [
    'a number is registered',
    (c) => {
      c.scan.signal.n = 9999
    },
    /signal › n: the number 9999 isn't registered/,
  ],
  [
    'a number has one node',
    (c) => {
      c.scan.signal.n = c.scan['phone-screen'].n
    },
    /has the number \d+ too/,
  ],
  [
    'a number keeps its meaning',
    (c) => {
      c.file('numbers.json').numbers['34'].id = 'old-signal'
    },
    /signal › n: the number 34 was given to "old-signal"/,
  ],
  [
    'a retired number stays retired',
    (c) => {
      c.file('numbers.json').numbers['34'].retired = true
    },
    /signal › n: the number 34 is retired/,
  ],
  [
    'a letter is registered',
    (c) => {
      delete c.file('numbers.json').numbers['34'].answers.a
    },
    /signal › a: the letter 34a isn't registered/,
  ],
  [
    'a node that is gone is retired',
    (c) => {
      c.file('numbers.json').numbers['999'] = { id: 'gone', answers: {} }
    },
    /numbers\.json › 999: "gone" is gone from the tree/,
  ],
  [
    'moved leads to a node',
    (c) => {
      c.file('numbers.json').moved.gone = 'nowhere'
    },
    /numbers\.json › moved › gone: "nowhere" doesn't exist/,
  ],
  [
    'moved leads from one that is gone',
    (c) => {
      c.file('numbers.json').moved.signal = 'phone-screen'
    },
    /numbers\.json › moved › signal: "signal" is still there/,
  ],
  // sources
  [
    'a source is named',
    (c) => {
      c.file('causes.json').causes['code-expired'].sources = []
    },
    /causes\.json › code-expired › sources: names no source/,
  ],
  [
    'a source exists',
    (c) => {
      c.file('causes.json').causes['code-expired'].sources = ['ghost']
    },
    /code-expired › sources: there is no source "ghost"/,
  ],
  [
    'a source is used',
    (c) => {
      c.file('sources.json').sources.ghost = c.file('sources.json').sources['alipay-codes']
    },
    /sources\.json › ghost: nothing points to it/,
  ],
  // codes
  [
    'a code is in the table its id says',
    (c) => {
      code(c, 'card-03').table = 'alipay'
    },
    /codes\.json › card-03 › table: is in the table "alipay", its id says otherwise/,
  ],
  [
    'a code begins at an entry, so that the money proof holds for it',
    (c) => {
      code(c, 'card-51').begins = 'ways-to-sell'
      code(c, 'card-51').implied = []
    },
    /codes\.json › card-51 › begins: no walk may begin at "ways-to-sell"/,
  ],
  [
    'what a code implies can be walked',
    (c) => {
      code(c, 'card-51').implied = ['e']
    },
    /codes\.json › card-51 › implied › 0: "code-where" is no question with an answer "e"/,
  ],
  [
    'a code doesn’t speak of every attempt',
    (c) => {
      code(c, 'card-51').implied = ['b', 'a']
    },
    /codes\.json › card-51 › implied › 1: "card-tries" a speaks of every attempt/,
  ],
  [
    'a code never clears',
    (c) => {
      const option = c.file('topics/front-door.json').nodes['code-where'].options[1]
      option.clears = 'refusal-shown'
    },
    /codes\.json › card-51 › implied › 0: "code-where" b clears/,
  ],
  [
    'a code looks nothing up',
    (c) => {
      code(c, 'card-00').implied = ['b']
    },
    /codes\.json › card-00 › implied › 0: answers "look-up-sale" of the look-up/,
  ],
  [
    'an unknown result is looked up first',
    (c) => {
      code(c, 'card-68').again = 'later'
    },
    /codes\.json › card-68 › again: the result may be unknown, yet it says "later"/,
  ],
  [
    'what is looked up first is marked unknown',
    (c) => {
      delete code(c, 'card-68').unknownResult
    },
    /codes\.json › card-68 › again: says to look up first, yet the result isn't marked unknown/,
  ],
  [
    'an unknown result goes on at the look-up',
    (c) => {
      code(c, 'wechat-userpaying').begins = 'code-where'
    },
    /codes\.json › wechat-userpaying › begins: .* goes on somewhere else than at the look-up/,
  ],
  [
    'what is printed leads to one code',
    (c) => {
      code(c, 'alipay-payment-fail').shown.push('acq.system_error')
    },
    /codes\.json › alipay-payment-fail › shown: "acq\.system_error" is a form of "alipay-system-error" too/,
  ],
  [
    'a code names a source',
    (c) => {
      code(c, 'card-03').sources = []
    },
    /codes\.json › card-03 › sources: names no source/,
  ],
  [
    'a source of a code exists',
    (c) => {
      code(c, 'card-03').sources = ['ghost']
    },
    /codes\.json › card-03 › sources: there is no source "ghost"/,
  ],
  [
    'a code has its texts',
    (c) => c.say('en', 'codes.card-03.do', undefined),
    /codes\.card-03\.do: has no text in en/,
  ],
  [
    'what a code means, in few words',
    (c) => c.say('zh-CN', 'codes.card-03.meaning', '商'.repeat(31)),
    /codes\.card-03\.meaning: has 31 汉字, a text of this kind at most 30/,
  ],
  [
    'a don’t says so by itself',
    (c) => c.say('en', 'codes.card-03.dont', 'Never try one card after another.'),
    /codes\.card-03\.dont: forbids nothing/,
  ],
  [
    'what is printed stays as it is',
    (c) => c.say('en', 'codes.card-03.text', '“无效商家”'),
    /codes\.card-03\.text: isn't what the terminal prints/,
  ],
  [
    'a page about a code tells nobody to take money',
    (c) => c.say('en', 'codes.card-14.do', 'Have the card read and try again.'),
    /codes\.card-14\.do: tells someone to take money/,
  ],
  // texts
  [
    'a text in both languages',
    (c) => c.say('en', 'topics.signal.a', undefined),
    /topics\.signal\.a: has no text in en/,
  ],
  [
    'a call says what to tell the provider',
    (c) => c.say('zh-CN', 'phone.binding', undefined),
    /phone\.binding: has no text in zh-CN/,
  ],
  [
    'a hold has a message for the owner',
    (c) => c.say('en', 'topics.hold-processing.owner', undefined),
    /topics\.hold-processing\.owner: has no text in en/,
  ],
  [
    'what is said on the phone takes no money',
    (c) => c.say('en', 'phone.binding', 'Should we try again?'),
    /phone\.binding: tells someone to take money/,
  ],
  [
    'no text without a place',
    (c) => c.say('en', 'topics.ghost.a', 'Look there'),
    /topics\.ghost\.a: belongs to nothing in the tree or the screens/,
  ],
  [
    'budgets in 汉字',
    (c) => c.say('zh-CN', 'topics.signal.a', '信号图标正常没有叉也没有感叹号的样子'),
    /topics\.signal\.a: has 18 汉字, a text of this kind at most 12/,
  ],
  [
    'budgets in words',
    (c) => c.say('en', 'topics.signal.a', 'The signal icon shows all bars today'),
    /topics\.signal\.a: has 7 words, a text of this kind at most 6/,
  ],
  [
    'the first screen of an outcome',
    (c) => {
      for (const step of [1, 2]) c.say('en', `topics.binding.do-${step}`, 'word '.repeat(30))
    },
    /topics\.binding\.title: title and steps together have \d+, at most 45 fit/,
  ],
  [
    'placeholders alike',
    (c) => c.say('en', 'topics.signal.a', 'Signal {{there}}'),
    /topics\.signal\.a: has the placeholders "\{\{there\}\}", the source language has ""/,
  ],
  [
    'each language in itself',
    (c) => c.say('en', 'topics.signal.a', '信号正常'),
    /topics\.signal\.a: seems to be in another language/,
  ],
  [
    'no filler',
    (c) => c.say('en', 'topics.signal.a', 'Simply look there'),
    /topics\.signal\.a: says "\\bsimpl\[ey\]\\b"/,
  ],
  [
    'nobody is told to take money elsewhere',
    (c) => c.say('zh-CN', 'topics.signal.a', '请顾客再扫一遍'),
    /topics\.signal\.a: tells someone to take money \("再扫"\)/,
  ],
  [
    'an exception has a reason to be',
    (c) => {
      c.file('words.json').chargingExceptions['ui.back'] = 'left over'
    },
    /words\.json › chargingExceptions › ui\.back: no text of this key tells anyone to take money/,
  ],
  // ends
  [
    'solved is what a try that worked leads to',
    (c) => {
      c.scan.signal.options[0].to = 'solved-network'
    },
    /signal › a\.to: leads to "solved-network", which says that it is solved/,
  ],
  [
    'a look solves nothing: what is tried next is a sale, with its exits',
    (c) => {
      c.scan['use-wifi'].exits.works = 'solved-network'
    },
    /use-wifi › exits\.works: leads to "solved-network", which says that it is solved/,
  ],
  [
    'paid is said by the look-up alone',
    (c) => {
      c.scan.signal.options[0].to = 'already-paid'
    },
    /signal › a\.to: leads to "already-paid" \("already-paid"\), and nothing was looked up/,
  ],
  [
    'paid is said by a sure answer alone',
    (c) => {
      c.lookUp['found-check'].options.at(-1).to = 'already-paid'
    },
    /found-check › z\.to: leads to "already-paid", which says paid, and nobody has seen a payment/,
  ],
  [
    'what a look-up has shown is said by the look-up alone',
    (c) => {
      c.merchant['invalid-where'].options[0].to = 'refunded'
    },
    /invalid-where › a\.to: leads to "refunded" .* nothing was looked up/,
  ],
  [
    'the look-up ends in a result or a hold',
    (c) => {
      c.lookUp['hold-processing'].status = 'call'
    },
    /second-look › z\.to: the look-up ends at "hold-processing" \("call"\) without a result/,
  ],
  [
    'an answer that clears doesn’t lead to the look-up',
    (c) => {
      c.scan['scan-reaction'].options[2].clears = 'not-read'
      c.scan['scan-reaction'].options[2].everyAttempt = true
    },
    /scan-reaction › c\.clears: shows that nothing was charged, yet leads to "look-up-sale"/,
  ],
  [
    'a sale whose result isn’t known is looked up',
    (c) => {
      c.sell['sell-wechat'].exits.unclear = 'scam-call'
    },
    /sell-wechat › exits\.unclear: the result of the sale isn't known, yet it goes on to "scam-call"/,
  ],
  [
    'a sale is looked up in one place',
    (c) => {
      c.sell['sell-shop-code'].exits.unclear = 'look-up-sale'
    },
    /sell-shop-code › exits: is looked up in more than one place/,
  ],
  [
    'an alternative is a sale',
    (c) => {
      c.sell['ways-to-sell'].alternatives.push('who-fails')
    },
    /ways-to-sell › alternatives: offers "who-fails", which is no sale/,
  ],
  [
    'no sale stands at an end where none waits',
    (c) => {
      c.merchant.binding.status = 'later'
    },
    /binding › alternatives: "later" means that no sale waits/,
  ],
  [
    'a sale disguised as a look doesn’t end where sales do',
    (c) => {
      c.scan['switch-network'].exits.works = 'solved-network'
    },
    /switch-network › exits\.works: a look leads to "solved-network", where sales end/,
  ],
  [
    '"clears" clears something',
    (c) => {
      c.file('topics/front-door.json').nodes['stuck-kind'].options[1].clears = 'not-read'
    },
    /stuck-kind › b\.clears: clears nothing: nobody has spoken of all attempts/,
  ],
  [
    'in the look-up only closed orders count',
    (c) => {
      c.lookUp['look-up-sale'].options[1].everyAttempt = true
    },
    /look-up-sale › b\.clears: clears nothing: in the look-up only closed orders count/,
  ],
  // roles
  [
    'the gate leads to the ways to sell',
    (c) => {
      c.file('start.json').gate = 'stuck-kind'
    },
    /start\.json › gate: "stuck-kind" is not a question with an answer that clears "ways-to-sell"/,
  ],
  [
    'the ways to sell are an outcome that offers some',
    (c) => {
      c.file('start.json').waysToSell = 'phone-screen'
    },
    /start\.json › waysToSell: "phone-screen" is not an outcome that offers/,
  ],
  [
    'the look-up is a question',
    (c) => {
      c.file('start.json').lookUp = 'hold-processing'
    },
    /start\.json › lookUp: "hold-processing" is not a question/,
  ],
  [
    'worst first',
    (c) => {
      c.file('start.json').entries.reverse()
    },
    /start\.json › entries › none-of-these: stands first, and leads to "other-matter"/,
  ],
  // evidence
  [
    'a fix that worked concludes what it cures',
    (c) => {
      c.scan['wipe-window'].exits.works = 'solved-phone'
    },
    /wipe-window › exits\.works: "wipe-window" worked, and "solved-phone" names nothing that it cures/,
  ],
  [
    'what wasn’t done rules nothing out',
    (c) => {
      c.scan['wipe-window'].exits.cannot = { to: 'restart-scan', rulesOut: ['window-dirty'] }
    },
    /wipe-window › exits\.cannot\.rulesOut: "cannot" rules "window-dirty" out, which it can't show/,
  ],
  [
    'what failed rules out what it would have cured',
    (c) => {
      c.scan['wipe-window'].exits.failed.rulesOut = ['screen-dark']
    },
    /wipe-window › exits\.failed\.rulesOut: "failed" rules "screen-dark" out/,
  ],
  [
    'an end names its causes',
    (c) => {
      c.merchant.binding.causes = []
    },
    /binding › causes: names no cause/,
  ],
  // lists, people, watch list
  [
    'nothing is named twice',
    (c) => {
      c.sell['ways-to-sell'].alternatives.push('sell-cash')
      c.file('start.json').entries.push(c.file('start.json').entries[2])
    },
    /entries: names "not-read" twice\n.*ways-to-sell › alternatives: names "sell-cash" twice/,
  ],
  [
    'a cause has a fix',
    (c) => {
      c.file('causes.json').causes['code-expired'].fixes = []
    },
    /causes\.json › code-expired › fixes: nothing mends it/,
  ],
  [
    'a cashier sends an owner’s fix as a message',
    (c) => {
      c.file('fixes.json').fixes['wipe-window'].who = 'owner'
    },
    /wipe-window › fix: "wipe-window" is for "owner", and the cashier has no message to send/,
  ],
  [
    'who stands at the till gets no message',
    (c) => {
      c.file('fixes.json').fixes['refund-one'].who = 'cashier'
    },
    /fixes\.json › refund-one › who: "cashier" gets a message/,
  ],
  [
    'a customer is spoken to',
    (c) => {
      c.file('fixes.json').fixes['wipe-window'].who = 'customer'
    },
    /fixes\.json › wipe-window › who: nothing is said to the customer/,
  ],
  [
    'a habit is the shop’s',
    (c) => {
      c.file('preventions.json').preventions['daily-check'].who = 'alipay'
    },
    /preventions\.json › daily-check › who: is a habit of "alipay"/,
  ],
  [
    'each language is watched',
    (c) => {
      delete c.file('words.json').charging.en
    },
    /words\.json › charging › en: watches nothing/,
  ],
  [
    'no language is watched that isn’t there',
    (c) => {
      c.file('words.json').banned.fr = ['simplement']
    },
    /words\.json › banned › fr: is no language of locales\//,
  ],
  [
    'a watched word can be read',
    (c) => {
      c.file('words.json').charging.en.push('scan (again')
    },
    /words\.json › charging › en: "scan \(again" is no regular expression/,
  ],
  [
    'a forbidding word is one',
    (c) => {
      c.file('words.json').forbidding.en.push('')
    },
    /words\.json › forbidding › en: "" finds every text/,
  ],
  [
    'an exception says why',
    (c) => {
      c.file('words.json').chargingExceptions['ui.bar.sell'] = ''
    },
    /words\.json › chargingExceptions › ui\.bar\.sell: is excepted without a reason/,
  ],
  // first parties
  [
    'a hotline is a public one',
    (c) => {
      c.file('contacts.json').contacts.lakala.phone = '13800138000'
    },
    /contacts\.json › lakala › phone: "13800138000" is no public hotline/,
  ],
  [
    'a number no first party confirms is shown so',
    (c) => {
      delete c.file('contacts.json').contacts.lakala.unconfirmed
    },
    /contacts\.json › lakala › unconfirmed: shows a number as sure that no first party confirms/,
  ],
  [
    'who is called can help',
    (c) => {
      c.file('contacts.json').contacts.lakala.who = 'cashier'
    },
    /contacts\.json › lakala › who: "cashier" is nobody to call/,
  ],
  [
    'a date is a day',
    (c) => {
      c.file('sources.json').sources['pboc-259'].checked = '2026-02-30'
    },
    /sources\.json › pboc-259 › checked: there is no day 2026-02-30/,
  ],
  [
    'nothing was checked in the future, where it would never grow old',
    (c) => {
      c.file('sources.json').sources['pboc-259'].checked = '2062-11-21'
    },
    /sources\.json › pboc-259 › checked: will be checked on 2062-11-21/,
  ],
  [
    'what was checked had been published',
    (c) => {
      c.file('sources.json').sources['pboc-259'].published = '2026-12-24'
    },
    /sources\.json › pboc-259 › published: was checked before it was published/,
  ],
  [
    'a grade fits the kind of source',
    (c) => {
      c.file('sources.json').sources['provider-pages'].kind = 'first-party'
    },
    /sources\.json › provider-pages › grade: is "first-party" with the grade C/,
  ],
  [
    'only first parties are linked',
    (c) => {
      c.file('sources.json').sources['pboc-259'].url = 'https://example.com/259'
    },
    /sources\.json › pboc-259 › url: links to https:\/\/example\.com\/259/,
  ],
  [
    'a code is called what it prints',
    (c) => {
      code(c, 'card-03').shown = ['3']
    },
    /codes\.json › card-03 › shown: none of its forms is "03", as its id says/,
  ],
  [
    'short English isn’t Chinese',
    (c) => c.say('zh-CN', 'topics.signal.a', 'Normal'),
    /topics\.signal\.a: seems to be in another language/,
  ],
  [
    'a plural form has the placeholders of the others',
    (c) => c.say('en', 'ui.step.lookingUp_one', 'At most {{steps}} more step'),
    /ui\.step\.lookingUp_one: has the placeholders "\{\{steps\}\}"/,
  ],
  [
    'a don’t ends at a comma',
    (c) => c.say('zh-CN', 'topics.signal.a', '不要等，再扫一次'),
    /topics\.signal\.a: tells someone to take money \("再扫"\): "再扫一次"/,
  ],
  [
    '识别 and 别的 forbid nothing',
    (c) => {
      c.say('zh-CN', 'topics.signal.a', '识别失败再扫')
      c.say('zh-CN', 'topics.signal.b', '别的卡再刷')
    },
    /topics\.signal\.a: tells someone(.|\n)*topics\.signal\.b: tells someone/,
  ],
  // shape
  [
    'a known set of words',
    (c) => {
      c.scan.signal.kind = 'quiz'
    },
    /topics\/scan\.json › nodes › signal › kind: /,
  ],
  [
    'no unknown field',
    (c) => {
      c.scan.signal.colour = 'red'
    },
    /topics\/scan\.json › nodes › signal › colour: /,
  ],
]

describe('content broken on purpose is refused, with the place and what to do', () => {
  test('whole, it has no problem', () => {
    expect(broken(() => {})).toEqual([])
  })

  test.each(rules)('%s', (_, change, message) => {
    expect(broken(change).join('\n')).toMatch(message)
  })

  test('at most eight answers to an end', () => {
    const said = broken((c) => {
      const long = Array.from({ length: 9 }, (_, i) => [
        `long-${i}`,
        {
          n: 900 + i,
          kind: 'question',
          options: [
            { id: 'a', to: i < 8 ? `long-${i + 1}` : 'binding' },
            { id: 'z', to: 'binding', unsure: true },
          ],
        },
      ])
      Object.assign(c.scan, Object.fromEntries(long))
      c.file('start.json').entries[4].to = 'long-0'
    }).join('\n')
    expect(said).toMatch(/long-0: the longest way from here has \d+ answers/)
  })

  test('an old source is a warning, and a problem for a release', () => {
    const old = (c: Broken) => {
      c.file('sources.json').sources['alipay-codes'].checked = '2025-01-02'
    }
    const place = 'sources.json › alipay-codes › checked: was last checked on 2025-01-02'
    expect(broken(old)).toEqual([`${place} (warning)`])
    expect(broken(old, '2026-11-22', true)).toEqual([place])
  })
})
