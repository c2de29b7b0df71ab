import type { ResolvedConfig } from 'vite'

interface PageHead {
  /** From the site's root, without the base: `/zh-CN/step/refresh-code/`. */
  readonly address: string
  readonly language: string
  /** `<title>` and `<meta name="description">`, as drawn. */
  readonly head: string
}

interface Site {
  /** `https://help.example.com`, without a slash at its end; undefined while nobody has said it. */
  readonly url: string | undefined
  readonly base: ResolvedConfig['base']
  readonly languages: readonly string[]
}

const textOf = (head: string, pattern: RegExp) => pattern.exec(head)?.[1] ?? ''

/**
 * What a chat shows of a shared page, and, once the site's own address is known, which page a search
 * engine is to list: title and description stand alone, so they are taken as they are.
 */
export function headTags({ address, language, head }: PageHead, site: Site): string {
  const title = textOf(head, /<title>(.*?)<\/title>/)
  const description = textOf(head, /<meta name="description" content="(.*?)"/)
  const own = (content: string, property: string) =>
    content === '' ? '' : `<meta property="og:${property}" content="${content}"/>`
  const card = [
    own(title, 'title'),
    own(description, 'description'),
    own('website', 'type'),
    own(language.replace('-', '_'), 'locale'),
  ]
  const { url, base, languages } = site
  if (url === undefined || address === '/404') return card.join('')
  const at = (path: string) => url + base.slice(0, -1) + path
  const inLanguage = (other: string) => address.replace(`/${language}/`, `/${other}/`)
  const translated = address.startsWith(`/${language}/`)
  const alternates = languages.map(
    (other) =>
      `<link rel="alternate" hreflang="${other}" href="${at(translated ? inLanguage(other) : `/${other}/`)}"/>`,
  )
  return [
    ...card,
    own(at(address), 'url'),
    own(at('/share.png'), 'image'),
    own('1200', 'image:width'),
    own('630', 'image:height'),
    `<link rel="canonical" href="${at(address)}"/>`,
    ...alternates,
  ].join('')
}

/** Every page a search engine may list, each once. */
export function sitemap(addresses: readonly string[], { url = '', base }: Site): string {
  const pages = addresses
    .filter((address) => address !== '/404')
    .map((address) => `  <url><loc>${url}${base.slice(0, -1)}${address}</loc></url>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join('')}</urlset>\n`
}

/** Everything may be read; with the site's address, where the list of pages is. */
export function robots({ url, base }: Site): string {
  return `User-agent: *\nAllow: /\n${url === undefined ? '' : `Sitemap: ${url}${base}sitemap.xml\n`}`
}

/**
 * @param value the environment's `SITE_URL`
 * @throws Error when it isn't an address of a site
 */
export function readSiteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new Error(`SITE_URL is "${value}": give scheme and host alone, https://help.example.com`)
  return url.origin
}
