import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { RecordedWalk } from './walk.ts'

const SCRIPT = `
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import screens from './screens.json'

const draw = (markup) =>
  typeof markup === 'string' ? markup : createElement(markup[0], markup[1], ...markup[2].map(draw))

function Bare() {
  const [step, setStep] = useState(0)
  const follow = (event) => {
    if (!event.target.closest('a')) return
    event.preventDefault()
    setStep(step + 1)
  }
  return createElement('div', { onClick: follow }, ...screens[step].map(draw))
}

createRoot(document.getElementById('root')).render(createElement(Bare))
document.documentElement.dataset.app = 'ready'
`

/**
 * The floor for taps: a page that draws the recorded screens, with the site's styles, by one `useState`
 * and nothing else.
 *
 * @returns the folder it lies in
 */
export async function buildBarePage(root: string, dist: string, { screens }: RecordedWalk) {
  const folder = join(root, 'node_modules/.cache/bench/bare')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const page = readFileSync(join(dist, 'zh-CN/index.html'), 'utf8')
  const head = /<head>[\s\S]*?<\/head>/.exec(page)?.[0].replace(/<script>[\s\S]*?<\/script>/, '')
  writeFileSync(join(folder, 'screens.json'), JSON.stringify(screens))
  writeFileSync(join(folder, 'main.js'), SCRIPT)
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN">${head}<body><div id="root"></div><script type="module" src="./main.js"></script></body></html>`,
  )
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: 'site', emptyOutDir: true },
  })
  writeFileSync(join(folder, 'site/404.html'), '')
  return join(folder, 'site')
}
