import { join } from 'node:path'
import type { Plugin } from 'vite'
import { sayProblem } from '../engine/validation/problem.ts'
import { validateContent } from './validateContent.ts'

/** Content that breaks a rule stops the build, and the dev server until it is mended. */
export function contentGuard(root: string): Plugin {
  const failures = () => {
    const today = new Date().toISOString().slice(0, 10)
    const { problems } = validateContent(root, today)
    return problems.filter((problem) => !problem.warning).map(sayProblem)
  }
  return {
    name: 'content-guard',
    buildStart() {
      const found = failures()
      if (found.length > 0)
        this.error(`the content has ${found.length} problems\n${found.join('\n')}`)
    },
    configureServer(server) {
      const folders = [join(root, 'src/content'), join(root, 'locales')]
      server.watcher.on('change', (file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return
        const found = failures()
        if (found.length > 0)
          server.ws.send({
            type: 'error',
            err: {
              message: `the content has ${found.length} problems\n${found.join('\n')}`,
              stack: '',
            },
          })
      })
    },
  }
}
