import { screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { handsOver } from '../../src/engine/tree.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { renderApp } from '../support/renderApp.tsx'

describe.each(LANGUAGES)('screens in %s', (language) => {
  const at = (path: string) => renderApp(`/${language}/${path}`)

  test('a question: one heading, answers as links in order, "not sure" last, the bar', async () => {
    const app = await at('step/which-phones/?c=30a')
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    const answers = [...app.main().querySelectorAll('a[data-step]')].map((a) =>
      a.getAttribute('data-step'),
    )
    expect(answers).toEqual(['32a', '32b', '32z'])
    expect(app.main()).toHaveAttribute('data-kind', 'question')
    const bar = screen.getByRole('navigation', { name: app.text('ui.bar.label') })
    expect(within(bar).getAllByRole('link')).toHaveLength(2)
  })

  test('a sale try begins with the condition and the way out, and its own words for each result', async () => {
    const app = await at('step/refresh-code/?c=30a-32a-33a')
    const first = app.main().querySelector('a')
    expect(first).toHaveTextContent(app.text('ui.sale.gate'))
    expect(first?.getAttribute('href')).toContain('/step/look-up-sale/')
    expect(app.main()).toHaveTextContent(app.text('topics.refresh-code.check'))
    const results = [...app.main().querySelectorAll('a[data-step]')].map((a) =>
      a.getAttribute('data-step'),
    )
    expect(results).toEqual(['50w', '50f', '50u', '50o', '50c'])
  })

  test('an owner’s look shows the ready message before its steps', async () => {
    const app = await at('step/ask-owner-look/')
    const text = app.main().textContent ?? ''
    const message = text.indexOf(app.text('fixes.ask-owner-to-look.message'))
    expect(message).toBeGreaterThan(0)
    expect(message).toBeLessThan(text.indexOf(app.text('fixes.ask-owner-to-look.do-1')))
  })

  test('an outcome: what to do, what to say, causes with their reasons, fixes, prevention, sources, code', async () => {
    const app = await at('step/terminal-unreadable/?c=30a-32b-37c-56f')
    const main = app.main()
    for (const key of [
      'ui.status.call',
      'topics.terminal-unreadable.do-1',
      'topics.terminal-unreadable.say',
    ])
      expect(main).toHaveTextContent(app.text(key))
    const open = [...main.querySelectorAll('[data-cause]')].map((li) =>
      li.getAttribute('data-cause'),
    )
    expect(open[0]).toBe('scanner-broken')
    expect(open).not.toContain('camera-hung')
    expect(main.querySelector('[data-ruled-out="camera-hung"]')).toHaveTextContent(
      app.text('topics.restart-scan.f'),
    )
    expect(main.querySelector('[data-cause="scanner-broken"]')).toHaveTextContent(
      app.text('topics.which-phones.b'),
    )
    for (const key of [
      'ui.outcome.fixes',
      'ui.outcome.preventions',
      'ui.outcome.contacts',
      'ui.outcome.sources',
    ])
      expect(main).toHaveTextContent(app.text(key))
    expect(main.querySelector('.case-code')).toHaveTextContent(/^30a-32b-37c-56f-[a-z]$/)
    expect(screen.getByRole('link', { name: '95016' })).toHaveAttribute('href', 'tel:95016')
  })

  test('every end with someone else, now or later: what to say on the phone, have ready and write to the owner', async () => {
    const ends = Object.entries(tree.nodes).flatMap(([id, node]) =>
      node.kind === 'outcome' && handsOver(node) ? [{ id, status: node.status }] : [],
    )
    expect(ends.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['call', 'later', 'refused', 'hold']),
    )
    for (const { id, status } of ends) {
      const app = await at(`step/${id}/`)
      const heading = screen.getByRole('heading', { name: app.text('ui.outcome.contacts') })
      const section = heading.closest('section') as HTMLElement
      const [phone, owner] = within(section).getAllByRole('figure', { hidden: true })
      expect(phone, id).toHaveTextContent(app.text('ui.outcome.phone'))
      expect(phone, id).toHaveTextContent(app.text(`phone.${id}`))
      const list = within(section).getByRole('heading', {
        name: app.text('ui.outcome.ready'),
      }).nextElementSibling
      const items = ['numbers', 'sale', 'screen', 'slip', ...(status === 'hold' ? ['bill'] : [])]
      expect(
        [...(list?.children ?? [])].map((li) => li.textContent),
        id,
      ).toEqual(items.map((item) => app.text(`ui.outcome.readyItems.${item}`)))
      const details = owner?.closest('details')
      expect(details?.querySelector('summary'), id).toHaveTextContent(app.text('ui.try.message'))
      expect(owner, id).toHaveTextContent(app.text(`topics.${id}.owner`))
      expect(section, id).toHaveTextContent(app.text('ui.outcome.neverTell'))
      app.unmount()
    }
  }, 60_000)

  test('an end without a call hands nothing over', async () => {
    const app = await at('step/charged-twice/')
    expect(app.main()).not.toHaveTextContent(app.text('ui.outcome.phone'))
    expect(app.main()).not.toHaveTextContent(app.text('ui.outcome.ready'))
  })

  test('the bar: none in the look-up, "check again" alone on hold, "next customer" alone once paid or refused', async () => {
    const links = (label: string) => {
      const bar = screen.queryByRole('navigation', { name: label })
      return bar
        ? within(bar)
            .getAllByRole('link')
            .map((a) => a.textContent)
        : []
    }
    const app = await at('step/look-up-sale/')
    const label = app.text('ui.bar.label')
    expect(links(label)).toEqual([])
    app.unmount()
    const hold = await at('step/hold-processing/?c=10c-15s')
    expect(links(label)).toEqual([hold.text('ui.bar.checkAgain')])
    hold.unmount()
    const paid = await at('step/already-paid/?c=10a-14a')
    expect(links(label)).toEqual([paid.text('ui.nav.next')])
    paid.unmount()
    const refused = await at('step/cash-out/?c=128b-122b')
    expect(links(label)).toEqual([refused.text('ui.nav.next')])
    refused.unmount()
    const sold = await at('step/sold/?c=70a.76w')
    expect(links(label)).toEqual([sold.text('ui.nav.next'), sold.text('ui.bar.findCause')])
  })

  test('every node can be shown, with no key on screen', async () => {
    for (const id of Object.keys(tree.nodes)) {
      const app = await at(`step/${id}/`)
      await app.shows(id)
      expect(document.body.textContent, id).not.toMatch(
        /\b(ui|topics|fixes|causes|preventions|contacts|sources)\.[a-z]/,
      )
      app.unmount()
    }
  }, 60_000)

  test('a broken screen says what to do and gives the case code', async () => {
    const app = await at('step/which-phones/?c=30a')
    const failing = { ...tree.nodes['phone-screen'], options: undefined } as never
    const nodes = tree.nodes as Record<string, unknown>
    const sound = nodes['phone-screen']
    nodes['phone-screen'] = failing
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    try {
      await app.step('which-phones:a')
      await app.shows('error')
      expect(app.main()).toHaveTextContent(app.text('ui.error.title'))
      expect(app.main()).toHaveTextContent('30a')
    } finally {
      quiet.mockRestore()
      nodes['phone-screen'] = sound
    }
  })
})

test('a hotline in China is spoken to in Chinese: an English reader has that sentence, too', async () => {
  for (const id of ['binding', 'hold-processing', 'cash-out']) {
    const chinese = await renderApp(`/zh-CN/step/${id}/`)
    const sentence = chinese.text(`phone.${id}`)
    expect(screen.getAllByText(sentence)).toHaveLength(1)
    chinese.unmount()
    const english = await renderApp(`/en/step/${id}/`)
    expect(screen.getByText(english.text(`phone.${id}`))).toBeVisible()
    expect(screen.getByText(sentence)).toHaveAttribute('lang', 'zh-CN')
    english.unmount()
  }
})
