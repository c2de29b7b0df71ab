import { createHash } from 'node:crypto'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

interface Inline {
  /** The one script that stands in every page. */
  readonly script: string
  /** The styles that stand in every page, and those some pages add. */
  readonly styles: readonly string[]
}

/**
 * What a page may load and run: its own files, this script and these styles, nothing else. The same on every
 * page. Who may frame it isn't said here: browsers take that from the host's header alone (`hostFiles`).
 */
export function contentSecurity({ script, styles }: Inline): string {
  const policy = [
    // Firefox asks this one whether the next pages may be fetched ahead; what else it would let in is shut below.
    "default-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "media-src 'none'",
    `script-src 'self' ${hash(script)}`,
    `style-src 'self' ${styles.map(hash).join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ]
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />`
}
