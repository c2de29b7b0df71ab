import { spawn } from 'node:child_process'

interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>
  /** What it prints once it can be used; without, it counts as soon as it runs. */
  readonly says?: RegExp
}

/** Starts a program and waits until it says that it can be used; `stop` ends what it has started too. */
export async function startProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
) {
  // A group of its own: a browser is several processes.
  const program = spawn(command, args, {
    detached: true,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => program.once('close', () => resolve()))
  const kill = () => {
    try {
      if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL')
    } catch {
      /* all of the group have ended by themselves */
    }
  }
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    kill()
    await ended
  }
  let heard = ''
  const said = await new Promise<readonly string[]>((resolve, reject) => {
    const hear = (text: Buffer) => {
      heard = (heard + text).slice(-10_000)
      const found = options.says?.exec(heard)
      if (found) resolve(found)
    }
    if (!options.says) program.once('spawn', () => resolve([]))
    program.stdout.on('data', hear)
    program.stderr.on('data', hear)
    program.once('error', reject)
    program.once('close', () => reject(new Error(`${command} ended: ${heard.trim().slice(-500)}`)))
  })
  return { said, stop }
}
