import { sayProblem } from '../engine/validation/problem.ts'
import { validateContent } from './validateContent.ts'

/** `npm run validate`, `-- --release` to let old sources fail. Exit code 1 on any problem. */
const release = process.argv.includes('--release')
const today = new Date().toISOString().slice(0, 10)
const { problems, facts } = validateContent(process.cwd(), today, release)
const failed = problems.filter((problem) => !problem.warning)

for (const problem of problems) process.stdout.write(`${sayProblem(problem)}\n`)
for (const fact of facts) process.stdout.write(`${fact}\n`)
process.stdout.write(failed.length === 0 ? 'no problems\n' : `${failed.length} problems\n`)
process.exitCode = failed.length === 0 ? 0 : 1
