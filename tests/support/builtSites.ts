import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveSite } from '../../src/build/siteServer.ts'
import { findLightBrowser } from './findBrowser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    browser: string
    site: string
    subfolderSite: string
    /** Where the build for the sub-folder lies. */
    subfolder: string
  }
}

/** Serves the built site, and a second build for the sub-folder `/help/`, on free ports. */
export default async function builtSites(project: TestProject) {
  const root = join(import.meta.dirname, '../..')
  const folder = join(root, 'dist')
  if (!existsSync(join(folder, '404.html')))
    throw new Error('The site is not built. Type: npm test (or npm run build first)')
  project.provide('browser', findLightBrowser())

  const site = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' })
  project.provide('site', `http://127.0.0.1:${site.port}`)

  const subfolder = mkdtempSync(join(tmpdir(), 'checkout-first-aid-'))
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BASE_PATH: '/help/',
      OUT_DIR: subfolder,
      PACK: 'light',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  project.provide('subfolder', subfolder)
  const second = await serveSite({ folder: subfolder, base: '/help/', port: 0, host: '127.0.0.1' })
  project.provide('subfolderSite', `http://127.0.0.1:${second.port}/help`)

  return async () => {
    await Promise.all([site.close(), second.close()])
    rmSync(subfolder, { recursive: true, force: true })
  }
}
