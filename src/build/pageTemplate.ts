import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { contentSecurity } from './contentSecurity.ts'

interface DrawnPage {
  readonly language: string
  /** What belongs into `<head>`. */
  readonly head: string
  /** The address with the base, and what is drawn; none of both for the page a service worker hands out. */
  readonly root?: { readonly address: string; readonly body: string } | undefined
}

const SCRIPT = /\s*<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/
const STYLES = /\s*<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/
const PRELOADS = /\s*<link rel="modulepreload"[^>]*>/g
const CHARSET = '<meta charset="utf-8" />'
const ROOT = '<div id="root"></div>'

/**
 * The built `index.html` as what every page is made of: its styles inline, since a second request costs
 * a slow network more than their 3 KB; its script only named, since the script before React loads it
 * after the first paint.
 *
 * @param site the built site's folder; the style file is taken out of it
 * @param inline the script before React
 * @param addedStyles what some pages have in a style element of their own
 * @returns what fills a page, and what every page then has in its head
 * @throws Error when the built page isn't as expected
 */
export async function readPageTemplate(
  site: string,
  base: string,
  inline: string,
  addedStyles: readonly string[],
) {
  const built = await readFile(join(site, 'index.html'), 'utf8')
  const entry = SCRIPT.exec(built)?.[1]
  const styles = STYLES.exec(built)?.[1]
  if (
    entry === undefined ||
    styles === undefined ||
    !built.includes(ROOT) ||
    !built.includes(CHARSET)
  )
    throw new Error(
      'index.html: expected a charset, one module script, one style sheet, and an empty root',
    )
  const styleFile = join(site, styles.slice(base.length))
  const css = (await readFile(styleFile, 'utf8')).trim()
  await rm(styleFile)
  const template = built.replace(SCRIPT, '').replace(STYLES, '').replace(PRELOADS, '')
  const script = inline
    .replace(/\/\*[\s\S]*?\*\/\s*/g, '')
    .replace(/\n\s*/g, '\n')
    .trim()
  const shared = `<meta name="app" content="${entry}"/><style>${css}</style><script>${script}</script>`
  const policy = contentSecurity({ script, styles: [css, ...addedStyles] })
  const fill = ({ language, head, root }: DrawnPage): string =>
    template
      .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
      // Before anything it speaks of.
      .replace(CHARSET, () => `${CHARSET}\n    ${policy}`)
      .replace('<!--head-->', () => head + shared)
      .replace(ROOT, () =>
        root
          ? `<div id="root" data-address="${root.address}">${root.body}</div>`
          : `<div id="root"><p class="opening">正在打开… <span lang="en">Opening…</span></p></div>`,
      )
  return { fill, shared }
}
