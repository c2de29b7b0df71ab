/**
 * A cashier's ways, as data. Each step: the node she stands at, and the letter she answers; `start:x`
 * is an entry of the start page, `bar:x` a link of the bottom bar, `way:x` an alternative.
 */
export interface Journey {
  readonly name: string
  readonly steps: readonly string[]
  /** Where it ends. */
  readonly end: string
  readonly status: 'solved' | 'already-paid' | 'sell-another-way' | 'call' | 'hold'
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
      'signal:b',
      'switch-network:c',
    ],
    end: 'network-down',
    status: 'call',
  },
  {
    name: 'straight to cash by the bar and the gate',
    steps: ['bar:sell', 'last-attempt:a', 'way:sell-cash', 'sell-cash:w'],
    end: 'sold',
    status: 'solved',
  },
]
