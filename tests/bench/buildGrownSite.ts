import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packFile } from '../../src/build/compress.ts'
import { believedNow } from '../../src/engine/validation/checkBelieved.ts'
import { grownContent } from '../support/grownContent.ts'

/** What a build reads, from the root of the repository. */
export const COPIED = [
  'src',
  'public',
  'index.html',
  'package.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'tests/support/slowestParts.ts',
  'tests/support/longestFirst.ts',
  'locales/both.json',
]

/**
 * The whole site, built as ever from a copy of the source with generated content of `count` nodes.
 *
 * @returns the folder to be taken away later, and the one in it to be served
 */
export async function buildGrownSite(root: string, count: number) {
  // Not below node_modules: Tailwind would look for no class names there.
  const folder = mkdtempSync(join(tmpdir(), 'checkout-first-aid-'))
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const write = (file: string, content: unknown) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(
      join(folder, file),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  }
  const { tree, files, texts } = grownContent(count)
  for (const name of ['topics', 'drawings'])
    rmSync(join(folder, 'src/content', name), { recursive: true })
  for (const [name, content] of Object.entries(files)) write(`src/content/${name}`, content)
  for (const { language, texts: own } of texts) {
    write(`locales/${language}/codes.json`, {})
    for (const [name, content] of Object.entries(nested(own)))
      write(`locales/${language}/${name}.json`, content)
  }
  write('tests/content/claims.json', {})
  const believed = Object.entries(believedNow(tree, texts))
  const because = 'generated content, which nobody reads'
  write(
    'tests/content/believed.json',
    Object.fromEntries(believed.map(([name, own]) => [name, { ...own, because }])),
  )
  const config = readFileSync(join(root, 'vite.config.ts'), 'utf8')
  writeFileSync(join(folder, 'vite.config.ts'), config.replace(/^ *compress\(\),\n/m, ''))
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', OUT_DIR: 'dist', BASE_PATH: '/' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const dist = join(folder, 'dist')
  // Of the 2,700 pages of the largest site one is asked for: to pack them all takes minutes.
  const scripts = readdirSync(join(dist, 'assets')).map((name) => join('assets', name))
  await Promise.all(['zh-CN/index.html', ...scripts].map((name) => packFile(join(dist, name))))
  return { folder, dist }
}

interface Nested {
  [part: string]: string | Nested
}

/** `topics.scan.title` → `{ topics: { scan: { title } } }` */
function nested(texts: ReadonlyMap<string, string>): Nested {
  const all: Nested = {}
  for (const [key, text] of texts) {
    const parts = key.split('.')
    const last = parts.pop() ?? ''
    let at = all
    for (const part of parts) {
      at[part] ??= {}
      at = at[part] as Nested
    }
    at[last] = text
  }
  return all
}
