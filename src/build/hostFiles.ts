import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { afterBuild } from './afterBuild.ts'
import { languagesIn } from './validateContent.ts'

/** What is named by its content never changes. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Then it is asked for anew. Not at once: the next screens, fetched ahead, would be asked for again by the tap. */
const A_MINUTE = 'max-age=60, must-revalidate'
/** The worker says which version is the newest. */
const REVALIDATE = 'no-cache'

/** Headers for hosts that read `_headers` (Netlify, Cloudflare Pages), and a server block for nginx. */
export function hostFiles(): Plugin {
  return afterBuild('host-files', async (site, { base, root }) => {
    const languages = languagesIn(join(root, 'locales'))
    await writeFile(join(site, '_headers'), headers(base, languages))
    await writeFile(join(site, 'nginx.conf.example'), nginx(base))
  })
}

const COMMON = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  // All else of the policy stands in each page.
  ['Content-Security-Policy', "frame-ancestors 'none'"],
] as const

/** All rules an address matches count, and of two values for one header both are sent: none is named twice. */
export const headers = (
  base: string,
  languages: readonly string[],
) => `# Netlify, Cloudflare Pages and others read this file.
${base}*
${COMMON.map(([name, value]) => `  ${name}: ${value}`).join('\n')}

${[
  [base, A_MINUTE],
  ...languages.map((language) => [`${base}${language}/*`, A_MINUTE]),
  [`${base}sw.js`, REVALIDATE],
  [`${base}assets/*`, FOREVER],
]
  .map(([path, value]) => `${path}\n  Cache-Control: ${value}\n`)
  .join('\n')}`

/** nginx: `gzip_static` is built in nearly everywhere, `brotli_static` needs its module. */
const nginx = (
  base: string,
) => `# Inside a server block; the built site lies in /srv/checkout-first-aid${base}
root /srv/checkout-first-aid;
error_page 404 ${base}404.html;
gzip_static on;
# brotli_static on;
types {
  text/html html;
  application/javascript js;
  application/json json;
  application/manifest+json webmanifest;
  image/svg+xml svg;
  image/png png;
  text/plain txt;
  application/xml xml;
}

location ${base} {
  try_files $uri $uri/index.html =404;
${block(A_MINUTE)}
}
location = ${base}sw.js {
${block(REVALIDATE)}
}
location ${base}assets/ {
  try_files $uri =404;
${block(FOREVER)}
}
`

/** A location with an `add_header` of its own inherits none, so each names all. */
function block(cache: string): string {
  return [...COMMON, ['Cache-Control', cache] as const]
    .map(([name, value]) => `  add_header ${name} "${value}" always;`)
    .join('\n')
}
