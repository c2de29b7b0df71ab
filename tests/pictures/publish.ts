import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Shot, takePicture } from './takePicture.ts'

const PHONE = { width: 360, height: 640 }

/** What the README shows. */
const CHOSEN: readonly Shot[] = [
  {
    file: 'start.png',
    language: 'zh-CN',
    address: '',
    colorScheme: 'light',
    viewport: PHONE,
  },
  {
    file: 'try.png',
    language: 'en',
    address: 'step/choose-huabei/',
    colorScheme: 'dark',
    viewport: PHONE,
  },
  {
    file: 'hold.png',
    language: 'zh-CN',
    address: 'step/hold-processing/',
    colorScheme: 'light',
    viewport: PHONE,
  },
  {
    file: 'pc.png',
    language: 'en',
    address: 'step/signal/?c=30a-32b',
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
  },
]
/** Icon files by their side in px; a maskable one fills its square, the safe zone is its middle. */
const ICONS = { 'icon-192': 192, 'icon-512': 512, 'maskable-512': 512, 'touch-180': 180 }

/** Draws anew what is committed: the README's pictures, the image a chat shows of a link, the icons. */
export async function publish(browser: Browser, site: string, root: string): Promise<void> {
  for (const shot of CHOSEN)
    await takePicture(browser, site, {
      ...shot,
      file: join(import.meta.dirname, 'readme', shot.file),
    })
  const page = await browser.newPage()
  const draw = async (html: string, width: number, height: number, file: string) => {
    await page.setViewportSize({ width, height })
    await page.setContent(html)
    await page.screenshot({ path: join(root, 'public', file), omitBackground: true })
  }
  await draw(shareImage(root), 1200, 630, 'share.png')
  for (const [name, side] of Object.entries(ICONS))
    await draw(icon(root, name, side), side, side, `icons/${name}.png`)
  await page.close()
}

function icon(root: string, name: string, side: number): string {
  const svg = readFileSync(join(root, 'public/icon.svg'), 'utf8')
  const [, ground = ''] = /fill="(#\w+)"/.exec(svg) ?? []
  const isWhole = name.startsWith('icon')
  const width = isWhole ? side : Math.round(side * 0.72)
  const page = `margin: 0; height: 100vh; display: grid; place-items: center`
  return `<body style="${page}; background: ${isWhole ? 'none' : ground}">${svg.replace('<svg', `<svg width="${width}"`)}</body>`
}

/** Name and promise in both languages, and the drawing that says it without words: 1200 × 630. */
function shareImage(root: string): string {
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const theme = read('src/ui/theme.css')
  const colour = (name: string) => new RegExp(`--color-${name}: (#\\w+)`).exec(theme)?.[1] ?? ''
  const text = (language: string) => {
    const { name, start } = JSON.parse(read(`locales/${language}/ui.json`))
    return { name, description: start.description }
  }
  const [chinese, english] = [text('zh-CN'), text('en')]
  return `<style>
    body { margin: 0; padding: 72px 80px; box-sizing: border-box; height: 630px; background: ${colour('paper')};
      color: ${colour('ink')}; font-family: "Noto Sans CJK SC", sans-serif; line-height: 1.4 }
    header { display: flex; align-items: center; gap: 28px; color: ${colour('brand')} }
    header svg { width: 104px } h1 { margin: 0; font-size: 64px; line-height: 1.2 } h1 small { display: block; font-size: 34px }
    p { margin: 28px 0 0; font-size: 30px; max-width: 1000px }
    .drawing { width: 520px; position: absolute; right: 72px; bottom: 44px; fill: none; stroke: ${colour('ink')};
      stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
    .no { stroke: ${colour('hold')}; stroke-width: 3 } .thin { stroke-width: 1.6 }
  </style><header>${read('public/icon.svg')}<h1>${chinese.name}<small>${english.name}</small></h1></header>
  <p lang="zh-CN">${chinese.description}</p><p>${english.description}</p>
  ${read('src/content/drawings/dont-charge.svg').replace('<svg', '<svg class="drawing"')}`
}
