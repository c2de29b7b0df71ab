import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

function isDebianRoot(): boolean {
  try {
    return process.getuid?.() === 0 && /debian/i.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Installs Debian's packages, only as root on Debian; tells whether it has. */
export function installPackages(names: readonly string[]): boolean {
  if (!isDebianRoot()) return false
  process.stdout.write(`Installing Debian’s ${names.join(', ')} (root on Debian).\n`)
  execFileSync('apt-get', ['update'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return true
}
