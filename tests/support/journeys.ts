import type { OutcomeStatus } from '../../src/engine/tree.ts'

/**
 * A cashier's ways, as data. Each step: the node she stands at, and the letter she answers; `start:x`
 * is an entry of the start page, `bar:x` a link of the bottom bar, `way:x` an alternative.
 */
export interface Journey {
  readonly name: string
  readonly steps: readonly string[]
  /** Where it ends. */
  readonly end: string
  readonly status: OutcomeStatus
}

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'customer says paid, and the terminal has it',
    steps: ['start:says-paid', 'look-up-sale:a', 'found-check:a'],
    end: 'already-paid',
    status: 'already-paid',
  },
  {
    name: 'customer says paid, the order is closed, sold by WeChat',
    steps: [
      'start:says-paid',
      'look-up-sale:d',
      'look-up-app:b',
      'every-attempt-app:a',
      'way:sell-wechat',
      'sell-wechat:w',
    ],
    end: 'sold',
    status: 'solved',
  },
  {
    name: 'customer says paid, and nobody can tell: hold',
    steps: ['start:says-paid', 'look-up-sale:c', 'wait-then-look:s'],
    end: 'hold-processing',
    status: 'hold',
  },
  {
    name: "the code doesn't scan: a screenshot, refreshed, solved",
    steps: [
      'start:not-read',
      'scan-reaction:a',
      'which-phones:a',
      'phone-screen:a',
      'refresh-code:w',
    ],
    end: 'solved-phone',
    status: 'solved',
  },
  {
    name: "the code doesn't scan: the wipe ends unclear, the look-up finds two sales",
    steps: [
      'start:not-read',
      'scan-reaction:a',
      'which-phones:b',
      'terminal-window:a',
      'wipe-window:u',
      'look-up-sale:a',
      'found-check:b',
    ],
    end: 'charged-twice',
    status: 'already-paid',
  },
  {
    name: "the code doesn't scan: no network anywhere, call",
    steps: [
      'start:not-read',
      'scan-reaction:d',
      'scanned-before:a',
      'scan-page:a',
      'signal:b',
      'use-wifi:c',
    ],
    end: 'sim-dead',
    status: 'call',
  },
  {
    name: 'straight to cash by the bar and the gate',
    steps: ['bar:sell', 'last-attempt:a', 'way:sell-cash', 'sell-cash:w'],
    end: 'sold',
    status: 'solved',
  },
  {
    name: 'Huabei fails for everyone, and so do credit cards: the credit switch',
    steps: ['start:huabei', 'huabei-attempt:a', 'who-fails:b', 'what-fails:b'],
    end: 'credit-off',
    status: 'call',
  },
  {
    name: "one customer's Huabei: another source was chosen, switched, solved",
    steps: [
      'start:huabei',
      'huabei-attempt:b',
      'huabei-refusal:a',
      'who-fails:a',
      'customer-huabei:c',
      'choose-huabei:w',
    ],
    end: 'solved-huabei',
    status: 'solved',
  },
  {
    name: 'the screen froze after a scan: the look-up finds it paid',
    steps: ['start:stuck', 'stuck-kind:a', 'look-up-sale:a', 'found-check:a'],
    end: 'already-paid',
    status: 'already-paid',
  },
  {
    name: 'the old shop name still shows',
    steps: ['start:stuck', 'stuck-kind:c'],
    end: 'old-name',
    status: 'later',
  },
  {
    name: 'invalid merchant on every card, unused for months',
    steps: ['start:invalid-merchant', 'invalid-tries:a', 'invalid-where:b', 'invalid-changed:c'],
    end: 'dormant',
    status: 'call',
  },
  {
    name: 'invalid merchant on one card only',
    steps: ['start:invalid-merchant', 'invalid-tries:a', 'invalid-where:a'],
    end: 'card-refused',
    status: 'sell-another-way',
  },
  {
    name: 'Huabei suddenly off, after a call from support',
    steps: ['start:suddenly-off', 'sudden-attempt:a', 'sudden-who:a', 'what-changed:d'],
    end: 'scam-call',
    status: 'later',
  },
  {
    name: 'Huabei suddenly off, nearby as well: an outage, sold for cash',
    steps: [
      'start:suddenly-off',
      'sudden-attempt:a',
      'sudden-who:a',
      'what-changed:c',
      'nearby-which:b',
      'way:sell-cash',
      'sell-cash:w',
    ],
    end: 'sold',
    status: 'solved',
  },
  {
    name: 'card code 68: result unknown, hold',
    steps: [
      'start:code-shown',
      'code-where:b',
      'card-tries:a',
      'card-code:z',
      'look-up-sale:c',
      'wait-then-look:c',
    ],
    end: 'hold-processing',
    status: 'hold',
  },
  {
    name: 'card code 51: refused, sold for cash',
    steps: [
      'start:code-shown',
      'code-where:b',
      'card-tries:a',
      'card-code:c',
      'way:sell-cash',
      'sell-cash:w',
    ],
    end: 'sold',
    status: 'solved',
  },
  {
    name: 'none of these: refused every time for lack of funds',
    steps: ['start:none-of-these', 'other-matter:z', 'last-attempt:c', 'refusal-kind:a'],
    end: 'limit-hit',
    status: 'sell-another-way',
  },
  {
    name: 'somebody wants cash for Huabei: refused',
    steps: ['start:none-of-these', 'other-matter:b', 'suspicious:b'],
    end: 'cash-out',
    status: 'refused',
  },
  {
    name: 'stopped by risk control: another way, no second try',
    steps: [
      'start:not-read',
      'scan-reaction:b',
      'first-beep:a',
      'message-kind:c',
      'terminal-message:c',
    ],
    end: 'risk-refused',
    status: 'sell-another-way',
  },
  {
    name: 'none of these: not sure, so look it up first',
    steps: [
      'start:none-of-these',
      'other-matter:z',
      'last-attempt:z',
      'look-up-sale:c',
      'wait-then-look:o',
      'provider-says:z',
    ],
    end: 'hold-nothing-found',
    status: 'hold',
  },
]
