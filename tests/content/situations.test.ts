import { describe, expect, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { readCode } from '../../src/engine/caseCode.ts'
import { evidenceOf } from '../../src/engine/evidence.ts'
import { nodeOf } from '../../src/engine/tree.ts'
import { replay } from '../../src/engine/walk.ts'

/** A situation at the till, the way through the tree it takes, and the outcome and causes it must meet. */
type Situation = readonly [
  situation: string,
  way: string,
  outcome: string,
  causes: readonly string[],
]

const entries = Object.fromEntries(tree.start.entries.map(({ id, to }) => [id, to]))

const SITUATIONS: readonly Situation[] = [
  ['the customer’s limit is used up', 'huabei a a a', 'customer-limit', ['customer-limit']],
  [
    'the customer’s Huabei is overdue or frozen',
    'huabei a a b',
    'customer-account',
    ['customer-account-limited'],
  ],
  [
    'another payment method was selected',
    'huabei a a c w',
    'solved-huabei',
    ['other-source-chosen'],
  ],
  [
    'an expired or screenshotted code',
    'not-read a a a w',
    'solved-phone',
    ['code-expired', 'code-screenshot'],
  ],
  ['a phone too dark or cracked', 'not-read a a b f', 'phone-unreadable', ['screen-cracked']],
  [
    'Huabei was never opened for the terminal',
    'huabei a b a a a',
    'huabei-not-enabled',
    ['merchant-huabei-not-enabled'],
  ],
  [
    'opened, and suspended since',
    'suddenly-off a a z',
    'huabei-suspended',
    ['merchant-huabei-suspended'],
  ],
  [
    'credit switched off: Huabei and credit cards in Alipay',
    'huabei a b b',
    'credit-off',
    ['credit-switched-off'],
  ],
  [
    'Alipay doesn’t work, WeChat does',
    'huabei a b c b a a',
    'alipay-stopped',
    ['alipay-merchant-stopped'],
  ],
  [
    'the Alipay sub-merchant doesn’t match',
    'huabei a b c b a b',
    'alipay-mismatch',
    ['number-not-linked'],
  ],
  ['no Alipay sale for three months', 'huabei a b c b b', 'dormant', ['merchant-dormant']],
  [
    'the terminal says that scanning isn’t opened',
    'not-read b a c a a',
    'scan-not-opened',
    ['scan-permission-missing'],
  ],
  ['only large amounts fail', 'huabei a c', 'amount-limited', ['amount-over-limit']],
  ['it fails late in the day, or of the month', 'huabei a d', 'day-limit', ['merchant-day-limit']],
  ['the terminal speaks of risk', 'not-read b a c c', 'risk-refused', ['risk-control']],
  ['a trade Huabei excludes', 'huabei a b a a b', 'goods-excluded', ['restricted-trade']],
  ['some goods work, others don’t', 'huabei a b a d', 'goods-excluded', ['restricted-trade']],
  ['documents renewed or expired', 'invalid-merchant a c b b', 'documents', ['documents-expired']],
  ['new SIM, terminal, owner or name', 'invalid-merchant a c b a', 'binding', ['binding-changed']],
  ['charged twice', 'says-paid a b', 'charged-twice', ['charged-before-result']],
  [
    'two sales succeeded, one of a wrong amount',
    'says-paid a b',
    'charged-twice',
    ['charged-before-result'],
  ],
  [
    'the sign-in says invalid merchant, no customer has tried',
    'invalid-merchant c a',
    'binding',
    ['binding-changed'],
  ],
  ['charged three times', 'says-paid a b', 'charged-twice', ['charged-before-result']],
  ['a part refund that was meant', 'says-paid a c b', 'part-refunded', ['refunded-in-part']],
  ['a part refunded by mistake', 'says-paid a c c', 'wrong-amount', ['refunded-in-part']],
  [
    'the shop’s code was scanned, and the sale isn’t found',
    'says-paid c w c',
    'hold-nothing-found',
    ['result-late'],
  ],
  ['reversed in the end', 'says-paid c w b', 'not-charged', ['payment-not-finished']],
  ['the wrong amount was charged', 'says-paid a c a', 'wrong-amount', ['amount-mistyped']],
  [
    'the amount was mistyped, nothing tried yet',
    'none-of-these d w',
    'amount-retyped',
    ['amount-typed-wrong'],
  ],
  [
    'the SIM is out of service: no signal',
    'not-read d a a b s',
    'sim-dead',
    ['sim-out-of-service'],
  ],
  [
    'the SIM is out of data: good signal, and signing in can’t connect',
    'huabei a b d e a c a',
    'sim-dead',
    ['sim-out-of-service'],
  ],
  ['a Wi-Fi that asks to log in', 'not-read d a a c s', 'wifi-unusable', ['captive-portal']],
  ['logged in to the Wi-Fi', 'not-read d a a c w w', 'solved-network', ['captive-portal']],
  ['a weak signal, moved', 'not-read d a a d w w', 'solved-network', ['network-unstable']],
  ['no other network to switch to', 'not-read d a a z c', 'network-down', ['network-unstable']],
  ['the clock was wrong, set', 'not-read b a c a b w', 'solved-terminal', ['clock-wrong']],
  ['the clock is wrong and locked', 'not-read b a c a b c', 'settings-locked', ['clock-wrong']],
  ['location was off, switched on', 'huabei a b d a a c w', 'solved-terminal', ['location-off']],
  ['location is off and locked', 'not-read b a c a c c', 'settings-locked', ['location-off']],
  ['scan window dirty', 'not-read a b a w', 'solved-terminal', ['window-dirty']],
  ['the camera app hung', 'not-read a b c w', 'solved-terminal', ['camera-hung']],
  [
    'card sale was chosen instead of scan',
    'not-read a b d b w',
    'solved-terminal',
    ['wrong-function'],
  ],
  ['a code of another kind was shown', 'not-read a a c w', 'solved-phone', ['wrong-code']],
  ['the terminal asks to sign in', 'not-read b a c b w', 'solved-terminal', ['not-signed-in']],
  [
    'scans fail in every shop with the same provider, cards work',
    'huabei a b d a b',
    'acquirer-outage',
    ['acquirer-outage'],
  ],
  [
    'nothing works, good signal, nor in shops with the same provider',
    'huabei a b d e b',
    'acquirer-outage',
    ['acquirer-outage'],
  ],
  [
    'Alipay fails in every shop, WeChat works',
    'huabei a b c a',
    'alipay-outage',
    ['alipay-outage'],
  ],
  [
    'Huabei suddenly off in every shop, whatever its provider',
    'suddenly-off a a c b',
    'alipay-outage',
    ['alipay-outage'],
  ],
  [
    'Alipay and WeChat fail in every shop',
    'huabei a b d a c',
    'platform-outage',
    ['platform-outage'],
  ],
  ['nothing works in any shop', 'huabei a b d e c', 'platform-outage', ['platform-outage']],
  [
    'nothing works in this shop alone, good signal, signed in',
    'huabei a b d e a f',
    'shop-stopped',
    ['terminal-not-registered'],
  ],
  ['broken since an update', 'suddenly-off a a b', 'after-update', ['update-incompatible']],
  ['the screen froze after a scan', 'stuck a c c', 'hold-processing', ['result-late']],
  ['the old name is shown', 'stuck c', 'old-name', ['name-not-updated']],
  ['the owner wants the name to vary', 'stuck d', 'one-merchant', ['one-terminal-one-merchant']],
  ['a scam call', 'none-of-these b a', 'scam-call', ['scam-call']],
  ['a request for cash-out', 'none-of-these b b', 'cash-out', ['cash-out-request']],
  [
    'a refused Alipay sale speaks of the merchant, and WeChat works',
    'huabei b d d a a',
    'alipay-stopped',
    ['alipay-merchant-stopped'],
  ],
  [
    'it says “无效商户” when scanning, and WeChat works: no match',
    'invalid-merchant a c a b',
    'alipay-mismatch',
    ['number-not-linked'],
  ],
  [
    'it says “无效商户” when scanning, and WeChat fails as well',
    'invalid-merchant a c b z',
    'invalid-unknown',
    ['terminal-not-registered'],
  ],
  [
    'neither the provider nor the customer’s bill shows a charge',
    'says-paid d d b o d',
    'not-charged',
    ['payment-not-finished'],
  ],
  [
    'the provider finds nothing, the customer’s bill shows the charge',
    'says-paid d d b o c',
    'hold-nothing-found',
    ['fake-paid-page'],
  ],
  [
    'the card screen is open, nothing scanned',
    'not-read d a b w',
    'solved-terminal',
    ['wrong-function'],
  ],
  [
    'the camera picture is stuck before any scan',
    'not-read d a c w',
    'solved-terminal',
    ['camera-hung'],
  ],
  ['no scan since an update', 'none-of-these e a d', 'after-update', ['scan-app-outdated']],
  [
    'good bars, and no internet',
    'none-of-these e a a b w w',
    'solved-network',
    ['sim-out-of-service'],
  ],
  [
    'it asks to sign in before any payment',
    'code-shown c b w',
    'solved-terminal',
    ['not-signed-in'],
  ],
  [
    'it speaks of the clock, not scanned yet',
    'code-shown c a b w',
    'solved-terminal',
    ['clock-wrong'],
  ],
  ['the message says over the limit', 'not-read b a b', 'limit-hit', ['amount-over-limit']],
  [
    'suddenly off since the till software has credit off',
    'suddenly-off a a z',
    'huabei-suspended',
    ['credit-switched-off'],
  ],
  ['the slip says 51', 'code-shown b a c', 'card-refused', ['card-restricted']],
  ['the slip says 68', 'code-shown b a z c c', 'hold-processing', ['result-late']],
  [
    'the slip says 03, on this card only',
    'code-shown b a e a',
    'card-refused',
    ['card-restricted'],
  ],
  [
    'the slip says 61: the card, or the shop',
    'code-shown b a c',
    'card-refused',
    ['amount-over-limit'],
  ],
  ['03 on one card only', 'invalid-merchant a a', 'card-refused', ['card-restricted']],
]

/** Letters from an entry on, as a case code. */
function walkOf(way: string) {
  const [entry = '', ...letters] = way.split(' ')
  let at = entries[entry] ?? ''
  const steps = letters.map((letter) => {
    const step = `${nodeOf(tree, at)?.n}${letter}`
    const { case: walked } = readCode(tree, step)
    at = replay(tree, walked).ends.at(-1) ?? 'nowhere'
    return step
  })
  const { case: given, unused } = readCode(tree, steps.join('-'))
  return { given, unused, end: replay(tree, given).ends.at(-1) }
}

describe('each situation is told apart, by its own way, in at most eight answers', () => {
  test.each(SITUATIONS)('%s', (_, way, outcome, causes) => {
    const { given, unused, end } = walkOf(way)
    expect(unused).toEqual([])
    expect(end).toBe(outcome)
    expect(given.flat().length).toBeLessThanOrEqual(8)
    const node = nodeOf(tree, outcome)
    const named = node?.kind === 'outcome' ? node.causes : []
    const open = evidenceOf(tree, named, given.at(-1) ?? []).open.map(({ cause }) => cause)
    for (const cause of causes) expect(open).toContain(cause)
  })
})
