import { drawTable } from './drawTable.ts'
import { MANNERS, type Tried, type Walked } from './tryBrowser.ts'

/** What came of a browser: `notRun` where it couldn't be started, `broke` where it died on the way. */
export interface Result {
  readonly name: string
  readonly tried?: Tried
  readonly notRun?: string
  readonly broke?: string
}

export const isFine = ({ tried }: Result) => tried?.faults.length === 0

/** A table of the browsers, and one of browser × journey. */
export function drawReport(results: readonly Result[]): string {
  const heads = ['browser', 'version', ...MANNERS, 'parts in place', 'largest offset', 'verdict']
  const browsers = drawTable([heads, ...results.map(browserRow)])
  const ran = results.filter(({ tried }) => tried)
  const names = [
    ...new Set(ran.flatMap(({ tried }) => tried?.walked.map(({ journey }) => journey) ?? [])),
  ]
  const journeys = drawTable([
    ['journey', ...ran.map(({ name }) => name)],
    ...names.map((journey) => [
      journey,
      ...ran.map(({ tried }) => count(tried, (walked) => walked.journey === journey)),
    ]),
  ])
  return names.length > 0 ? `${browsers}\n\n${journeys}` : browsers
}

function browserRow(result: Result): string[] {
  const { name, tried } = result
  if (!tried) {
    const verdict = result.notRun ? `not run: ${result.notRun}` : `broke: ${result.broke}`
    return [name, '', ...MANNERS.map(() => ''), '', '', verdict]
  }
  const { version, layout, faults } = tried
  const walks = MANNERS.map((manner) => count(tried, (walked) => walked.manner === manner))
  const inPlace = `${layout.right}/${layout.parts}`
  const verdict = isFine(result) ? 'right' : `${faults.length} faults`
  return [name, version, ...walks, inPlace, `${layout.offset.toFixed(1)} px`, verdict]
}

/** `6/6`: walks without a fault, of all. */
function count(tried: Tried | undefined, is: (walked: Walked) => boolean): string {
  const walks = tried?.walked.filter(is) ?? []
  return `${walks.filter(({ faults }) => faults.length === 0).length}/${walks.length}`
}
