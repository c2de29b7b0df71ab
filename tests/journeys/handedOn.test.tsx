import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderPage } from '../../src/app/prerender.tsx'
import { isOpen } from '../../src/session/attempts.ts'
import { ForbiddenStorage } from '../support/memoryStorage.ts'
import { device, gate, MIN, next, P, standingOpen, WIPE } from '../support/till.tsx'

describe('a case handed over', () => {
  test('is kept by whoever taps a language before the app is there', async () => {
    const { body } = await renderPage('/', '/')
    const drawn = new DOMParser().parseFromString(body, 'text/html')
    const links = [...drawn.querySelectorAll<HTMLElement>('main a')]
    expect(links.map((link) => link.dataset.keep)).toEqual(['same', 'same'])
    const b = await device().load(`/en/?c=${P}-53u`) // the other phone, which knows nothing else
    await device().walk(b, WIPE)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('open')
  })

  test('after Back, takes its unsettled payment along', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u'])
    await a.shows('look-up-sale')
    await a.history(-2)
    await a.shows('terminal-window')
    await a.user.click(screen.getByText(a.text('ui.handOver.title')))
    await screen.findByRole('img', { name: a.text('ui.handOver.qr') })
    const message = a.container.querySelector('.copy-text')?.textContent ?? ''
    a.unmount()
    const b = await device().load(message.slice(message.indexOf('/?')))
    await b.shows('look-up-sale')
  })
})

describe('a case code that is typed', () => {
  test('may be that of somebody of whom “next customer” was said', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['start:huabei', 'huabei-attempt:a', 'who-fails:c'])
    await a.shows('amount-limited')
    const spoken = a.container.querySelector('.case-code')?.textContent ?? ''
    await d.walk(a, ['way:sell-wechat']) // scanned, froze
    await a.shows('sell-wechat')
    d.pass(MIN)
    await next(a)
    await a.user.click(screen.getByRole('searchbox'))
    await a.user.keyboard(spoken)
    await a.user.click(await screen.findByText(new RegExp(spoken)))
    await d.walk(a, ['last-attempt:a'])
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('ask')
  })
})

describe('two customers with the same fault, both frozen', () => {
  test('the look-up of the second, opened at its address, ends nothing of the first', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u'])
    await a.shows('look-up-sale')
    await next(a) // looks for the bill, and waits
    await d.walk(a, [...WIPE, 'wipe-window:u'])
    await a.shows('look-up-sale')
    const address = a.address()
    const [first, second] = a.session.store.getState().attempts.filter(isOpen)
    a.unmount()
    const b = await d.load(address) // closed by mistake: the second one, from the browser's list
    await d.walk(b, ['look-up-sale:b', 'every-attempt:a'])
    await b.shows('not-charged')
    expect(second).toBeDefined()
    expect(b.session.store.getState().attempts.filter(isOpen)).toContainEqual(
      expect.objectContaining({ id: first?.id }),
    )
  })
})

describe('a browser that keeps nothing', () => {
  test('asks after a reload, also where the page left stood behind the one reloaded', async () => {
    const d = device(new ForbiddenStorage())
    const a = await standingOpen(d, new ForbiddenStorage())
    d.pass(MIN) // scanned, froze
    await a.history(-1)
    await a.shows('terminal-window')
    const address = a.address()
    a.unmount()
    const b = await d.load(address, new ForbiddenStorage(), 'again')
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })
})
