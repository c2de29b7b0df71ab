import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { device, gate, MIN, next, P, says } from '../support/till.tsx'

describe('“other customers’”, said at a gate', () => {
  test('was said of the one who stood there: the next one may be whose it is', async () => {
    const d = device()
    const view = d.otherTab() // one is served in the chat's web view: scanned, froze
    view.store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
    d.pass(MIN)
    view.store
      .getState()
      .open({ node: 'look-up-sale', code: `${P}-53u`, arrival: 'answer', entry: '2' })
    const a = await d.load('/en/') // somebody else, in the browser, meanwhile
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('ask')
    await says(a, 'ui.gate.others') // true
    await d.walk(a, ['way:sell-cash', 'sell-cash:w'])
    await a.shows('sold')
    await next(a) // true. The web view is closed by mistake: its customer goes on in the browser
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('ask')
  })

  test('also where that one was served in the same tab, and waits', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u', 'look-up-sale:c', 'wait-then-look:s'])
    await a.shows('hold-processing')
    await next(a)
    await d.walk(a, WIPE)
    await a.shows('wipe-window') // the second one: scanned, froze, nothing tapped
    await a.history(-4) // the first one asks once more
    await a.shows('start')
    await a.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await d.walk(a, ['look-up-sale:b', 'every-attempt:a'])
    await a.shows('not-charged')
    expect(await gate(a)).toBe('ask')
    await says(a, 'ui.gate.others') // true: the second one's
    await d.walk(a, ['way:sell-cash', 'sell-cash:w'])
    await a.shows('sold')
    await next(a) // true: it is the second one's turn again
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('ask')
  })
})
