import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/**
 * A copy of the built site whose modules never arrive: what a browser before ES modules makes of it, and
 * any browser while the network holds them back. The inline script is there.
 */
export function withoutModules(site: string) {
  const folder = mkdtempSync(join(tmpdir(), 'without-modules-'))
  cpSync(site, folder, {
    recursive: true,
    filter: (file) => !/\.m?js(?:\.br|\.gz)?$/.test(basename(file)),
  })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
